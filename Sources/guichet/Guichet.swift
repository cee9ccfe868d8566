@main
enum Guichet {
  static func main() {}
}
