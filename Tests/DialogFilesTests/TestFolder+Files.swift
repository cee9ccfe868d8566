import Dialogue

extension TestFolder {
  static let authored: [String: String] = [
    "assistant.yml": """
    format: 1
    name: Test
    languages: [en]
    default_language: en
    feedback: {reasons: [too_short], specialist: specialist}
    resolution_codes: [answered]

    """,
    "slots.yml": """
    channel:
      type: choice
      values: [direct, partner]
      usual: direct
      source: F1
      inputs: {channel: asked}
    contact_email:
      type: email

    """,
    "shared/en.yml": shared,
    "decisions/test.dmn": decisions,
    "articles/paying.en.md": "# Paying\n\nYou pay here.\n",
    "topics/pay/topic.yml": """
    intent: pay
    menu: 1
    flow:
      - decide: procedure
        path: path
        article: paying
      - if: outcome = "SELF"
        then:
          - walk: steps
        else:
          - handoff: rules

    """,
    "topics/pay/en.yml": """
    title: paying
    examples: [\((1...20).map { "pay me \($0)" }.joined(separator: ", "))]
    responses:
      path: It is in your account.
    walks:
      steps: [Open it., Pay.]

    """,
  ]

  private static let shared = """
    slots:
      channel:
        label: channel
        question: Direct or partner?
        why: It matters.
        card: {direct: you pay directly}
        values: {direct: directly, partner: through a partner}
      contact_email:
        label: address
        question: Your address?
        why: For the answer.
    outcomes: {SELF: by yourself}
    decisions:
      procedure: {label: the procedure}
    undecided:
      procedure.channel: I do not know who sold it
    handoff_reasons:
    \(HandoffReason.allCases.map { "  \($0.rawValue): because" }.joined(separator: "\n"))
    feedback_reasons: {too_short: too short, specialist: a person}
    commands:
    \(SlashCommand.allCases.map { "  \($0.rawValue): {names: [\($0.rawValue)], help: does it}" }
      .joined(separator: "\n"))
    language_data:
      yes: [yes]

    """

  private static let decisions = """
    <?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="test">
      <inputData id="i1" name="channel"><variable name="channel" typeRef="string"/></inputData>
      <decision id="d1" name="procedure">
        <variable name="procedure" typeRef="string"/>
        <informationRequirement id="r1"><requiredInput href="#i1"/></informationRequirement>
        <decisionTable id="t1" hitPolicy="UNIQUE">
          <input id="c1"><inputExpression typeRef="string"><text>channel</text></inputExpression>
            <inputValues><text>"direct","partner","unknown"</text></inputValues></input>
          <output id="o1" typeRef="string"/>
          <rule id="u1"><inputEntry><text>"direct"</text></inputEntry><outputEntry><text>"SELF"</text></outputEntry></rule>
        </decisionTable>
      </decision>
    </definitions>

    """

  /// The engine's own texts, one line each, and its own flows.
  static let repairs: [String: String] = {
    var files: [String: String] = [:]
    for text in RepairText.allCases {
      let parts = text.rawValue.split(separator: "/").map(String.init)
      let path = "\(parts[0])/\(parts[1])/en.yml"
      files[path, default: "responses:\n"] += "  \(parts[2]): said\n"
    }
    files["repair/handoff/topic.yml"] = """
      flow:
        - say: queued
        - collect: contact_email
          skippable: true

      """
    files["repair/handoff/en.yml", default: "responses:\n"] += "  queued: Ticket {ticket}.\n"
    files["repair/stuck/topic.yml"] = "flow:\n  - say: sorry\n"
    files["repair/stuck/en.yml"] = "responses:\n  sorry: A pity.\n"
    return files
  }()
}
