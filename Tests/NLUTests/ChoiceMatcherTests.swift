import NLU
import Testing

@Suite struct ChoiceMatcherTests {
  private static let matcher = ChoiceMatcher(
    choices: [
      Choice(value: "card", label: "Changer la carte", synonyms: ["carte", "CB"]),
      Choice(value: "paypal", label: "Passer à PayPal", synonyms: ["paypal"]),
      Choice(value: "address", label: "Corriger l'adresse"),
      Choice(value: "other", label: "Autre chose"),
    ], languages: [Fixture.french, Fixture.english])

  @Test(arguments: [
    ("2", "paypal", ""), ("2.", "paypal", ""), (" 2) ", "paypal", ""), ("le 2", "paypal", ""),
    ("option 3", "address", ""), ("le deuxième", "paypal", ""), ("la dernière", "other", ""),
    ("the last one", "other", ""), ("deux", "paypal", ""), ("2e", "paypal", ""),
    ("changer la CARTE", "card", ""), ("autre", "other", ""), ("pass", "paypal", ""),
    ("carte", "card", ""), ("Chnager la carte", "card", ""), ("paypol", "paypal", ""),
    ("1 et 4", "card other", ""), ("1, 4", "card other", ""), ("1 4", "card other", ""),
    ("4 dire où on voit le renouvellement", "other", "dire où on voit le renouvellement"),
    ("je veux paypal svp", "paypal", "je veux svp"), ("je prends la deuxième", "paypal", ""),
    ("pas la carte, paypal", "paypal", "pas la carte"),
    ("le premier et le troisième", "card address", ""),
    ("c", "", "c"), ("5", "", "5"), ("0", "", "0"), ("un humain svp", "", "un humain svp"),
    ("ma carte a été refusée 2 fois", "card", "ma a été refusée 2 fois"), ("", "", ""),
    ("bonjour", "", "bonjour"),
  ])
  func picks(text: String, values: String, rest: String) {
    let match = ChoiceMatcherTests.matcher.match(text)
    #expect(match.picks.map(\.value).joined(separator: " ") == values)
    #expect(match.rest == rest)
  }

  private static let three = ChoiceMatcher(
    choices: [
      Choice(value: "card", label: "Card"), Choice(value: "paypal", label: "PayPal"),
      Choice(value: "", label: "Something else"),
    ], languages: [Fixture.french, Fixture.english])

  private static let two = ChoiceMatcher(
    choices: [
      Choice(value: "direct", label: "Directly"),
      Choice(value: "partner", label: "Par un revendeur"),
    ], languages: [Fixture.french, Fixture.english])

  /// Among three «the other» tells nothing, unless one of two real ones is named.
  @Test(arguments: [
    ("the other one", ""), ("l'autre", ""), ("the one", ""), ("l'un", ""), ("not the second", ""),
    ("pas le deuxième", ""), ("one", "card"), ("number one", "card"), ("un", "card"),
    ("two", "paypal"), ("not card, the other one", "paypal"), ("le deux", "paypal"),
  ])
  func amongThree(text: String, value: String) {
    #expect(Self.three.match(text).single ?? "" == value)
  }

  @Test(arguments: [
    ("the other one", "partner"), ("not the second", "direct"), ("pas le deuxième", "direct"),
    ("pas la 1", "partner"), ("anything but the first", "partner"), ("tout sauf le 2", "direct"),
    ("not directly", "partner"), ("not the third", ""),
  ])
  func amongTwo(text: String, value: String) {
    #expect(Self.two.match(text).single ?? "" == value)
  }

  @Test(arguments: [
    ("2", ChoicePick.Way.number), ("seconde", .ordinal), ("autre chose", .label), ("corr", .prefix),
    ("CB", .synonym), ("autre choze", .typo),
  ])
  func tellsTheWay(text: String, way: ChoicePick.Way) {
    #expect(ChoiceMatcherTests.matcher.match(text).picks.map(\.way) == [way])
  }

  @Test func understandingCarriesTheChoice() {
    let expectation = Expectation(
      slots: ["payment_method"], choices: [Choice(value: "card", label: "Carte")])
    #expect(Fixture.interpreter.understand("1", expecting: expectation).choice?.single == "card")
    #expect(Fixture.interpreter.understand("1").choice == nil)
  }
}
