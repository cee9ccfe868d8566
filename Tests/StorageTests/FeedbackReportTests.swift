import Dialogue
import Foundation
import Testing

@testable import Storage

@Suite struct FeedbackReportTests {
  @Test(arguments: [
    (3, 3, 0.44, 1.00), (0, 3, 0.00, 0.56), (2, 3, 0.21, 0.94), (9, 10, 0.60, 0.98),
    (7, 10, 0.40, 0.89), (70, 100, 0.60, 0.78),
  ])
  func `the interval is Wilson's`(successes: Int, trials: Int, low: Double, high: Double) throws {
    let interval = try WilsonInterval(successes: successes, of: trials).unwrapped()
    #expect(abs(interval.low - low) <= 0.005)
    #expect(abs(interval.high - high) <= 0.005)
  }

  @Test func `no verdicts, no interval`() {
    #expect(WilsonInterval(successes: 0, of: 0) == nil)
  }

  @Test(arguments: 1...40) func `the interval holds the share and lies within 0 and 1`(trials: Int)
    throws
  {
    for successes in 0...trials {
      let interval = try WilsonInterval(successes: successes, of: trials).unwrapped()
      let share = Double(successes) / Double(trials)
      #expect(0 <= interval.low && interval.low <= share + 1e-12)
      #expect(share - 1e-12 <= interval.high && interval.high <= 1)
    }
  }

  private func report(_ conversations: [[Event]]) throws -> FeedbackReport {
    let place = try TemporaryStore()
    let journal = try Journal(path: place.path)
    for (number, events) in conversations.enumerated() {
      _ = try journal.create(code: Samples.code(number), events: events, at: 0)
    }
    return try FeedbackReport(journal)
  }

  private func verdict(
    _ article: ArticleReference?, _ isHelpful: Bool, _ reasons: [String] = [],
    comment: String? = nil, step: Int? = nil
  ) -> Event {
    .feedbackGiven(
      Feedback(
        article: article, isHelpful: isHelpful, reasons: reasons, comment: comment, step: step))
  }

  private let payment = Samples.article("change-payment")

  @Test func `versions and languages are counted apart`() throws {
    let newer = Samples.article("change-payment", version: "v2")
    let english = Samples.article("change-payment", language: "en")
    let report = try report([
      [.articleShown(payment), .articleShown(payment), verdict(payment, true)],
      [.articleShown(newer)],
      [.articleShown(english), verdict(english, false, ["outdated"])],
      [.articleShown(payment), .feedbackSkipped],
    ])
    #expect(report.articles.map(\.article) == [english, payment, newer])
    #expect(report.articles.map(\.shown) == [1, 2, 1])
    #expect(report.articles.map(\.helpful) == [0, 1, 0])
    #expect(report.articles.map(\.notHelpful) == [1, 0, 0])
    #expect(report.articles[0].reasons == ["outdated": 1])
  }

  @Test func `a dislike of the tool is not held against the article`() throws {
    let report = try report([
      [verdict(payment, false, ["dislike_tool"], comment: "froid")],
      [verdict(payment, false, ["dislike_tool", "too_short"], step: 2)],
      [verdict(payment, false, ["too_short"], step: 2)], [verdict(payment, false)],
      [verdict(payment, true)], [verdict(payment, true)],
    ])
    let score = try report.articles.first.unwrapped()
    #expect(score.dislikeTool == 2)
    #expect(score.notHelpful == 3)
    #expect(score.helpful == 2)
    #expect(score.reasons == ["too_short": 2])
    #expect(score.stuckAtStep == [2: 2])
    #expect(!score.isTooFew)
    #expect(score.interval == WilsonInterval(successes: 2, of: 5))
    #expect(report.comments.map(\.text) == ["froid"])
  }

  @Test func `under five verdicts there are too few`() throws {
    let four = try report((0..<4).map { _ in [verdict(payment, true)] })
    #expect(four.articles[0].isTooFew)
    #expect(four.articles[0].interval == nil)
    let five = try report((0..<5).map { _ in [verdict(payment, true)] })
    #expect(!five.articles[0].isTooFew)
    #expect(five.articles[0].interval != nil)
  }

  @Test func `a changed verdict counts once`() throws {
    let report = try report([[verdict(payment, false, ["outdated"]), verdict(payment, true)]])
    #expect(report.articles[0].helpful == 1)
    #expect(report.articles[0].notHelpful == 0)
    #expect(report.articles[0].reasons.isEmpty)
  }

  @Test func `JSON has every key and reads back`() throws {
    let report = try report([
      [.articleShown(payment), verdict(payment, false, ["too_short"], comment: "où ?", step: 3)],
      [verdict(nil, true)],
    ])
    let data = try JSONEncoder().encode(report)
    #expect(try JSONDecoder().decode(FeedbackReport.self, from: data) == report)
    let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let articles = try (object?["articles"] as? [[String: Any]]).unwrapped()
    let keys: Set = [
      "article", "version", "language", "shown", "helpful", "notHelpful", "dislikeTool", "tooFew",
      "interval", "reasons", "stuckAtStep",
    ]
    #expect(articles.allSatisfy { Set($0.keys) == keys })
    #expect(articles[0]["article"] is NSNull)
    #expect(articles[1]["stuckAtStep"] as? [String: Int] == ["3": 1])
  }

  @Test func `CSV has stable columns`() throws {
    let odd = Samples.article("a,\"b\"")
    let verdicts = (0..<9).map { _ in [verdict(payment, true)] }
    let report = try report(
      verdicts + [
        [.articleShown(payment), verdict(payment, false, ["too_short", "outdated"], step: 2)],
        [.articleShown(odd)],
      ])
    #expect(
      report.csv() == """
        article,version,language,shown,helpful,not_helpful,dislike_tool,too_few,low,high,reasons,\
        stuck_at_step
        "a,""b""\",v1,fr,1,0,0,0,true,,,,
        change-payment,v1,fr,1,9,1,0,false,0.596,0.982,outdated:1;too_short:1,2:1

        """)
  }
}
