import Dialogue
import Storage
import Testing
import TextSafety

@testable import guichet

@Suite struct TableTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [
    (0, "00:00"), (42_999, "00:42"), (61_000, "01:01"), (3_599_000, "59:59"),
    (3_600_000, "1h00"), (90_060_000, "25h01"),
  ])
  func `Waits are minutes and seconds, from an hour on hours and minutes`(
    milliseconds: Int, text: String
  ) {
    #expect(Moment.wait(Int64(milliseconds)) == text)
  }

  @Test func `The queue is aligned, and what customers write stays on its line`() throws {
    let journal = try Samples.journal(
      folder.store,
      [[Samples.queued(1)], [Samples.queued(12, request: "deux\nlignes \u{1B}[31mrouges")]])
    let queue = DeskQueue(journal)
    #expect(
      QueueTable(try queue.tickets(.open), now: 102_000).text(columns: 77) == """
        TICKET  WAIT   REASON                        LANG  REQUEST
        H-1     01:42  rules.noRule(payment_change)  fr    changer la carte, zone .kz
        H-12    00:42  rules.noRule(payment_change)  fr    deux lignes \\u{1B}[31mrou…
        """)
    _ = try queue.claim(12, agent: "lea", at: 102_000)
    #expect(
      QueueTable(try queue.tickets(.open), now: 4_000_000).text(columns: 90) == """
        TICKET  WAIT   REASON                        LANG  AGENT  REQUEST
        H-1     1h06   rules.noRule(payment_change)  fr    -      changer la carte, zone .kz
        H-12    00:42  rules.noRule(payment_change)  fr    lea    deux lignes \\u{1B}[31mrouges
        """)
    #expect(QueueTable([], now: 0).text(columns: 80) == "Nobody is waiting.")
  }

  @Test func `Conversations are listed with their tickets`() throws {
    let journal = try Samples.journal(
      folder.store, [[Samples.queued(3), .conversationEnded(.handedOff)], [Samples.said("oui")]])
    let table = ConversationsTable(
      try journal.conversations(), handoffs: try journal.handoffs())
    #expect(
      table.text(columns: 100) == """
        CODE          LANG  BEGAN (UTC)       LAST (UTC)        OUTCOME     TICKETS
        0000-0000-01  fr    1970-01-01 00:00  1970-01-01 00:00  handed_off  H-3 queued
        0000-0000-02  fr    1970-01-01 00:01  1970-01-01 00:01  open
        """)
  }

  @Test func `The feedback report counts, hides what is too few, keeps the product apart`() throws {
    func shown(_ feedback: Feedback?) -> [Event] {
      let article = ArticleReference(
        article: "change-payment", version: "3f2a91c0ab", language: "fr")
      guard var feedback else { return [.articleShown(article)] }
      feedback.article = article
      return [.articleShown(article), .feedbackGiven(feedback)]
    }
    func no(_ reasons: [String], step: Int? = nil, comment: String? = nil) -> Feedback {
      Feedback(article: nil, isHelpful: false, reasons: reasons, comment: comment, step: step)
    }
    let yes = Feedback(article: nil, isHelpful: true)
    let other = ArticleReference(article: "invoices", version: "aa", language: "en")
    let journal = try Samples.journal(
      folder.store,
      [
        shown(yes), shown(yes), shown(yes), shown(nil),
        shown(no(["too_short"], step: 2, comment: "où ?")), shown(no(["too_short", "outdated"])),
        shown(no(["dislike_tool"])), [.articleShown(other)],
      ])
    #expect(
      FeedbackTable(try FeedbackReport(journal)).text(columns: 120) == """
        ARTICLE         VERSION   LANG  SHOWN  HELPFUL  95 %     DISLIKE_TOOL  STUCK AT   WHY NOT
        change-payment  3f2a91c0  fr    7      3 of 5   23–88 %  1             step 2 ×1  too_short ×2, outdated ×1
        invoices        aa        en    1      0 of 0   too few  0             -          -

        Comments:
          change-payment · too_short · «où ?»
        """)
  }
}
