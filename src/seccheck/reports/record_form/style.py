"""The style sheet of the printed form: A4 first, and readable on a screen."""

STYLE = """
:root { color-scheme: light; --ink: #16181d; --soft: #4b4f5a; --line: #8a8f9c; --faint: #d5d8df; --band: #f2f4f8;
  --accent: #23437c }
* { box-sizing: border-box }
body { font: 10.5pt/1.4 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; color: var(--ink);
  background: #fff; margin: 0 }
main { max-width: 190mm; margin: 0 auto; padding: 8mm 5mm 12mm }
h1 { font-size: 17pt; line-height: 1.2; margin: 0 0 1mm }
h2 { font-size: 12pt; margin: 7mm 0 2mm; padding-bottom: 1mm; border-bottom: .5mm solid var(--accent);
  color: var(--accent); break-after: avoid }
h3 { font-size: 11pt; margin: 0 0 1.5mm; break-after: avoid }
h4 { font-size: 10.5pt; font-weight: 600; margin: 0; break-after: avoid }
p { margin: 1mm 0 }
.kind, .id, .weight { color: var(--soft); font-weight: 400; font-size: 9pt }
.intro { color: var(--soft); margin-bottom: 3mm }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.facts, .people, .rows { border-collapse: collapse; width: 100%; table-layout: fixed }
.facts th, .facts td, .people th, .people td, .rows th, .rows td { border: .25mm solid var(--line); text-align: left;
  vertical-align: top; padding: 1.2mm 2mm; overflow-wrap: anywhere }
.facts th { width: 42mm; font-weight: 600; background: var(--band) }
.facts td { height: 9mm }
.facts td.tall { height: 15mm }
.facts small, .form { color: var(--soft); font-size: 8.5pt }
.people thead th, .rows thead th { background: var(--band); font-weight: 600; font-size: 9pt }
.people tbody th { font-weight: 400; width: 45mm }
.people td { height: 11mm }
.rows { margin: 1.5mm 0 1mm }
.rows thead th { font-size: 8pt; padding: 1.2mm 1mm; hyphens: auto; line-height: 1.25 }
.rows td { height: 9mm; font-size: 8.5pt; line-height: 1.35 }
.part { border: .25mm solid var(--line); border-radius: 1mm; padding: 3mm 4mm; margin: 0 0 4mm }
.part { -webkit-box-decoration-break: clone; box-decoration-break: clone }
.part > .head { break-after: avoid }
.part dl { margin: 0 0 2mm; font-size: 9.5pt }
.part dt { font-weight: 600; float: left; margin-right: 1.5mm }
.part dd { margin: 0 0 .8mm }
.box { padding: 2mm 0 1mm; border-top: .25mm dashed var(--line); break-inside: avoid }
.box .hint { color: var(--soft); font-size: 9pt; margin: .5mm 0 0 }
.fill { margin: 2mm 0 1mm }
.ticks, .particulars { list-style: none; display: flex; flex-wrap: wrap; gap: 1mm 6mm; margin: 2mm 0 1mm; padding: 0 }
.particulars { gap: 2.5mm 8mm; align-items: center }
.tick { display: inline-block; width: 3.6mm; height: 3.6mm; border: .35mm solid var(--ink); border-radius: .4mm;
  vertical-align: -.5mm; margin-right: .6mm }
.short { display: inline-block; width: 38mm; height: 7mm; border-bottom: .35mm solid var(--ink);
  vertical-align: bottom }
.line { display: block; height: 8mm; border-bottom: .25mm solid var(--line) }
.particulars .line { display: inline-block; width: 42mm; height: 6mm; vertical-align: bottom }
.unit { color: var(--ink) }
.day { white-space: nowrap }
.day b { font-weight: 400; margin: 0 1mm; color: var(--soft) }
.digits i { display: inline-block; width: 5mm; height: 6mm; border: .3mm solid var(--line); vertical-align: middle;
  margin-right: -.3mm }
.remarks { break-inside: avoid; break-before: avoid; border-top: .25mm dashed var(--line); padding-top: 2mm }
code { font: 8.5pt/1.5 ui-monospace, Consolas, Menlo, monospace; display: block; background: var(--band);
  padding: 2mm 3mm; overflow-wrap: anywhere; white-space: pre-wrap }
footer { margin-top: 6mm; padding-top: 2mm; border-top: .25mm solid var(--line); color: var(--soft); font-size: 9pt }
@page { size: A4; margin: 14mm 14mm 16mm;
  @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt } }
@media print {
  main { max-width: none; padding: 0 }
  .part, .head, .sign, tr, li { break-inside: avoid }
}
"""
