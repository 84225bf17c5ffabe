/// How a report looks: the reader's own fonts, one colour, light or dark as the reader has it.
enum ReportStyle {
  static let element: HTML = """
    <style>
    :root { color-scheme: light dark; --paper: #fbfaf8; --ink: #23262b; --soft: #6b7078;
      --line: #e3e1dc; --tint: #f1efeb; --mark: #c9ccd0; --accent: #0f6e6e; --wash: #dcecea; }
    @media (prefers-color-scheme: dark) {
      :root { --paper: #16181b; --ink: #dfe1e4; --soft: #969ca5; --line: #2c3036; --tint: #1f2226;
        --mark: #454b53; --accent: #63c4bd; --wash: #17393a; } }
    * { box-sizing: border-box; }
    html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%;
      font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
    body { max-width: 58rem; margin: 0 auto; padding: 3.5rem 1.5rem 5rem; }
    p, ul, dl, table, pre { margin: 0 0 1rem; }
    h1 { font-size: clamp(1.6rem, 4.2vw, 2.35rem); font-weight: 500; line-height: 1.25;
      letter-spacing: -.015em; margin: 0 0 2rem; text-wrap: balance; }
    h1 em { font-style: normal; color: var(--accent); }
    h2 { font-size: 1.3rem; font-weight: 600; letter-spacing: -.01em; margin: 0 0 1.1rem; }
    h3 { font-size: 1rem; font-weight: 600; margin: 1.6rem 0 .5rem; }
    h3 small { font-weight: 400; color: var(--soft); }
    .run { color: var(--soft); font-size: .875rem; margin: 0 0 .9rem; }
    .run span { margin-left: .6rem; font-variant-numeric: tabular-nums; }
    section { border-top: 1px solid var(--line); padding: 2.4rem 0 1.4rem; scroll-margin-top: 0; }
    header { padding-bottom: 2.6rem; }
    footer { border-top: 1px solid var(--line); padding-top: 1.4rem; color: var(--soft);
      font-size: .875rem; }
    code, pre { font: .84em/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono",
      monospace; overflow-wrap: anywhere; }
    .path { color: var(--soft); }
    pre.line { background: var(--tint); border-radius: 6px; padding: .55rem .8rem;
      white-space: pre-wrap; font-size: .8rem; }
    .note, small { color: var(--soft); font-size: .875rem; }
    .tag { display: inline-block; background: var(--tint); border-radius: 4px; padding: 0 .45em;
      font-size: .8rem; color: var(--soft); margin-right: .15rem; }
    .tag b { font-weight: 600; color: var(--ink); }
    .accent { background: var(--wash); color: var(--accent); }
    .count { color: var(--soft); font-weight: 400; font-size: .875rem; margin-left: .35rem; }
    .figure, .number, .left, .lost, dd, .legend b { font-variant-numeric: tabular-nums; }
    .figure { font-weight: 600; margin-right: .3rem; }
    .balance { display: flex; gap: 2px; height: 14px; border-radius: 4px; overflow: hidden; }
    .balance span { min-width: 3px; }
    .balance .a { background: var(--accent); }
    .balance .b { background: var(--soft); }
    .balance .c { background: var(--mark); }
    .balance .d { background: repeating-linear-gradient(45deg, var(--accent) 0 3px,
      var(--wash) 3px 6px); }
    .legend { display: flex; flex-wrap: wrap; gap: .3rem 1.6rem; list-style: none; padding: 0;
      margin: .8rem 0 2.2rem; font-size: .875rem; color: var(--soft); }
    .legend b { color: var(--ink); font-weight: 600; }
    .legend li::before { content: ""; display: inline-block; width: .65rem; height: .65rem;
      border-radius: 2px; margin-right: .45rem; background: var(--mark); }
    .legend .a::before { background: var(--accent); }
    .legend .b::before { background: var(--soft); }
    .legend .d::before { background: repeating-linear-gradient(45deg, var(--accent) 0 2px,
      var(--wash) 2px 4px); }
    nav { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr));
      gap: 0 1.6rem; font-size: .875rem; }
    nav a { color: inherit; text-decoration: none; padding: .45rem 0;
      border-top: 1px solid var(--line); line-height: 1.35; }
    nav a:hover { color: var(--accent); }
    nav span { display: block; color: var(--soft); }
    .funnel { margin-bottom: 1rem; }
    .step { display: grid; grid-template-columns: 6.5rem 1fr 4.5rem 4.5rem; gap: .8rem;
      align-items: center; padding: .28rem 0; }
    .step .bar { background: var(--tint); border-radius: 3px; height: 12px; overflow: hidden; }
    .step .bar span { display: block; height: 100%; background: var(--mark); }
    .step.end .bar span { background: var(--accent); }
    .step.end .name, .step.end .left { font-weight: 600; }
    .left, .lost { text-align: right; }
    .lost { color: var(--soft); }
    .reasons { margin: 0 0 .6rem 7.3rem; font-size: .9rem; }
    details { margin: 0 0 .25rem; }
    summary { cursor: pointer; padding: .12rem 0; list-style-position: outside; }
    summary::marker { color: var(--soft); font-size: .8em; }
    details[open] > summary { margin-bottom: .3rem; }
    ul.plain { list-style: none; padding: 0 0 0 1rem; border-left: 2px solid var(--line);
      font-size: .9rem; }
    ul.plain li { margin-bottom: .35rem; overflow-wrap: anywhere; }
    .gate { border-left: 3px solid var(--accent); padding: .1rem 0 .1rem 1rem;
      margin: 0 0 1.6rem; }
    .gate ul.plain { border: 0; padding: 0; }
    .figures { display: flex; flex-wrap: wrap; gap: 1rem 3rem; }
    .figures div { display: flex; flex-direction: column-reverse; }
    .figures dt { color: var(--soft); font-size: .875rem; }
    .figures dd { margin: 0; font-size: 1.7rem; line-height: 1.25; }
    .change { margin: 1.6rem 0; }
    .change h3, .reason h3 { margin-bottom: .2rem; }
    .change .note { margin-bottom: .5rem; }
    .difference { background: var(--tint); border-radius: 6px; padding: .8rem 1rem;
      font-size: .92rem; white-space: pre-line; overflow-wrap: anywhere; }
    ins, code.ins { background: var(--wash); color: var(--accent); text-decoration: none;
      border-radius: 3px; padding: .05em .1em; }
    ins { border-bottom: 1.5px solid var(--accent); border-radius: 3px 3px 0 0; }
    del, code.del { color: var(--soft); text-decoration: line-through; }
    .cut { color: var(--soft); }
    .wide { overflow-x: auto; margin-bottom: 1rem; }
    table { border-collapse: collapse; font-size: .9rem; margin: 0; min-width: 60%; }
    th, td { text-align: left; vertical-align: top; padding: .35rem 1.1rem .35rem 0;
      border-bottom: 1px solid var(--line); font-weight: 400; }
    thead th { color: var(--soft); font-size: .8rem; }
    th { white-space: nowrap; }
    td.note { min-width: 13rem; }
    td .path, th code { display: inline-block; min-width: 12rem; white-space: normal; }
    th.number, td.number, td.none { text-align: right; }
    .times td.note { min-width: 0; }
    td.none { color: var(--mark); }
    td.other { color: var(--accent); font-weight: 600; }
    .times td, .times th { vertical-align: middle; white-space: nowrap; }
    .chart svg { display: block; }
    .then { fill: var(--mark); }
    .now { fill: var(--accent); }
    .facts div { display: grid; grid-template-columns: 8.5rem 1fr; gap: .3rem 1rem;
      padding: .4rem 0; border-bottom: 1px solid var(--line); }
    .facts dt { color: var(--soft); font-size: .875rem; }
    .facts dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
    .facts dd > :last-child { margin-bottom: 0; }
    .facts ul.plain { border: 0; padding: 0; }
    @media (max-width: 40rem) {
      body { padding: 1.8rem 1rem 3rem; }
      .step { grid-template-columns: 5.6rem 1fr 3.4rem 3.2rem; gap: .5rem; font-size: .9rem; }
      .reasons { margin-left: 1rem; }
      nav { grid-template-columns: 1fr 1fr; }
      .facts div { grid-template-columns: 1fr; gap: 0; }
      .figures { gap: 1rem 2rem; } }
    @media print {
      :root { --paper: #fff; --ink: #000; --soft: #555; --line: #ccc; --tint: #f4f4f4;
        --mark: #bbb; --accent: #0f6e6e; --wash: #e2eeed; }
      html { font-size: 10.5pt; }
      body { max-width: none; padding: 0; }
      nav { display: none; }
      details::details-content { content-visibility: visible; display: block; }
      .change, .reason, .funnel, tr { break-inside: avoid-page; }
      section { padding: 1.2rem 0 .6rem; }
      h2, h3, summary { break-after: avoid; }
      .balance, .bar, .tag, ins, rect { print-color-adjust: exact;
        -webkit-print-color-adjust: exact; } }
    </style>

    """
}
