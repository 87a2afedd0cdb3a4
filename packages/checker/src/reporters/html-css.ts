/** Look of the report that is sent on as a file of its own: no script, no font, nothing from outside. */
export const REPORT_CSS = `
:root{--ink:#1b1f23;--quiet:#57606a;--line:#d8dee4;--accent:#0b5563;--error:#b3261e;--warning:#9a6700;--mark:#fbf4e4}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem 1rem 3rem;max-width:72rem;background:#fafaf7;color:var(--ink);font:1rem/1.5rem system-ui,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
h1{font-size:1.75rem;line-height:2.25rem;margin:0}h2{font-size:1.25rem;line-height:1.75rem;margin:2rem 0 .75rem}h3{font-size:1rem;margin:1.5rem 0 .5rem;color:var(--quiet)}
p{margin:.25rem 0}.quiet,dt{color:var(--quiet)}.small,dt,dd,table{font-size:.875rem;line-height:1.25rem}
.verdict{font-size:1.25rem;line-height:1.75rem;font-weight:600}h4{font-size:1rem;line-height:1.5rem;margin:0 0 .5rem}h4 .quiet{font-weight:400;font-size:.875rem}
.pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1rem 1.5rem}.pair:has(table){grid-template-columns:minmax(0,1fr)}.pair+.pair{border-top:1px solid var(--line);margin-top:1rem;padding-top:1rem}
.index{margin-bottom:1rem;background:#fff}a{color:var(--accent)}
.finding{background:#fff;border:1px solid var(--line);border-left:4px solid var(--quiet);border-radius:6px;padding:1rem;margin:0 0 .75rem;break-inside:avoid}
.finding.error{border-left-color:var(--error)}.finding.warning{border-left-color:var(--warning)}
.word{display:inline-block;font-weight:600}.word::first-letter{text-transform:uppercase}.error .word{color:var(--error)}.warning .word{color:var(--warning)}
.excerpt{overflow-x:auto;min-width:0}blockquote{margin:0;padding:0 0 0 .75rem;border-left:2px solid var(--line)}mark{background:var(--mark);color:inherit;font-weight:600;box-shadow:0 0 0 2px var(--mark)}
table{border-collapse:collapse;width:100%}th,td{border:1px solid var(--line);padding:.25rem .5rem;text-align:left;vertical-align:top}th{font-weight:600;background:#fafaf7}.hit{background:var(--mark);font-weight:600;outline:2px solid var(--warning);outline-offset:-2px}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.25rem 1rem;margin:.75rem 0 0}dd{margin:0}
@media(max-width:48rem){.pair{grid-template-columns:minmax(0,1fr)}.index thead{display:none}.index,.index tbody,.index tr,.index td{display:block;border:0}.index tr{border:1px solid var(--line);border-radius:6px;padding:.5rem;margin-bottom:.5rem}}
@media print{body{background:none;max-width:none;padding:0;font-size:10pt}}
`.trim()
