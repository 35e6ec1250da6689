/**
 * The look of the report on a screen: plain, black on white, one measure for prose and all the width for tables. Nothing
 * moves. Light only: the drawings have their colours fixed on white.
 */
export const REPORT_STYLE = `
:root { color-scheme: light; --text: #0b0c0c; --quiet: #484949; --rule: #b1b4b6; --pale: #f3f2f1; --link: #1a65a6;
  --focus: #ffdd00; --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace }
* { box-sizing: border-box }
[hidden] { display: none !important }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem }
body { margin: 0; border-top: 10px solid var(--link); color: var(--text); background: #fff; overflow-wrap: anywhere;
  font: 1.0625rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif }
header, .page, footer { max-width: 88rem; margin: 0 auto; padding: 0 1rem }
header { padding-top: 2rem; padding-bottom: 1.5rem }
header p { margin: 0 }
h1 { max-width: 24em; margin: 0 0 1rem; font-size: clamp(1.75rem, 1.3rem + 2vw, 2.75rem); line-height: 1.15 }
.subtitle { max-width: 44em; margin-bottom: 0.75rem; font-size: 1.25rem; line-height: 1.4 }
h2 { margin: 0 0 1rem; font-size: clamp(1.4rem, 1.2rem + 1vw, 1.9rem); line-height: 1.2 }
h3 { margin: 2.5rem 0 0.75rem; font-size: 1.3rem; line-height: 1.25 }
h4 { margin: 2rem 0 0.5rem; font-size: 1.0625rem; line-height: 1.35 }
h1, h2, h3, h4 { text-wrap: balance }
p, ul { margin: 0 0 1rem }
p, li, dd, h2, h3, h4, figcaption, .source { max-width: 70ch }
ul { padding-left: 1.25rem }
li { margin-bottom: 0.5rem }
li > ul { margin-top: 0.5rem }
main { min-width: 0; padding-bottom: 2rem }
main:focus { outline: none }
section { margin-bottom: 3rem; padding-top: 1.5rem; border-top: 1px solid var(--rule) }
main > section:first-of-type { border-top: 4px solid var(--text) }
.introduction { padding-bottom: 1rem }
footer { padding-top: 1.5rem; padding-bottom: 2rem; border-top: 1px solid var(--rule); color: var(--quiet); font-size: 0.9375rem }

a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 1px }
a:hover { color: #0b3c66; text-decoration-thickness: 3px }
a.figure { color: inherit; text-decoration-style: dotted; font-variant-numeric: tabular-nums }
a.figure:hover { text-decoration-style: solid }
a.place { display: inline-block; max-width: 100%; color: var(--quiet) }
a.place code { color: inherit }
a:focus-visible, summary:focus-visible, button:focus-visible, select:focus-visible, [tabindex="0"]:focus-visible {
  outline: 3px solid var(--text); outline-offset: 2px; box-shadow: 0 0 0 7px var(--focus) }
/* Within what moves sideways there is no room around. */
.sort:focus-visible { outline-offset: -3px; background: var(--focus); box-shadow: none }
a:focus-visible { outline-offset: 0; background: var(--focus); box-shadow: none; color: var(--text) }
:target { background: #fff7bf; box-shadow: 0 0 0 4px #fff7bf }
section:target, .table:target, .chart:target, details:target, form:target, nav:target, main:target { background: none; box-shadow: none }
.skip { position: absolute; left: -999rem; padding: 0.5rem 1rem }
.skip:focus { position: static; display: block; background: var(--focus); color: var(--text) }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
code { font: 0.875em var(--mono); color: var(--quiet) }
q { quotes: "\\201C" "\\201D" "\\2018" "\\2019"; white-space: pre-line }
h2 code, h3 code, h4 code { color: inherit }
pre { margin: 0 0 1rem; padding: 0.75rem 1rem; background: var(--pale); white-space: pre-wrap }

nav { margin-bottom: 2rem }
nav h2 { font-size: 1.1rem; margin-bottom: 0.5rem }
nav ul { margin: 0 0 1rem; padding: 0; list-style: none }
nav p { margin: 0; font-weight: 700; font-size: 0.9375rem }
nav li { margin: 0; font-size: 0.9375rem; line-height: 1.35 }
nav a, .parts a, .back a, .shown a { display: inline-block; padding: 0.3rem 0 }
.parts { margin-bottom: 1.5rem; font-size: 0.9375rem }
.parts p { margin: 0; font-weight: 700 }
.parts ul { margin: 0; padding: 0; list-style: none; columns: 20rem 3; column-gap: 2rem }
.parts li { margin: 0; break-inside: avoid; line-height: 1.35 }
.back { margin: 2rem 0 0; font-size: 0.9375rem }

/* Where there is more to the side, a shadow stands at that side. */
.wide { overflow-x: auto; margin-bottom: 0.5rem; background: linear-gradient(to right, #fff 2rem, transparent) left / 3rem 100% no-repeat local,
  linear-gradient(to left, #fff 2rem, transparent) right / 3rem 100% no-repeat local,
  linear-gradient(to right, #0b0c0c33, transparent) left / 0.75rem 100% no-repeat scroll,
  linear-gradient(to left, #0b0c0c33, transparent) right / 0.75rem 100% no-repeat scroll }
table { border-collapse: collapse; font-size: 0.9375rem; line-height: 1.4 }
table.texts { width: 100%; margin-bottom: 0.5rem; table-layout: fixed }
caption { text-align: left; padding-bottom: 0.5rem }
.title { display: block; max-width: 70ch; margin: 0; font-weight: 700; font-size: 1.0625rem }
.about { display: block; max-width: 70ch; color: var(--quiet) }
.wide .title, .wide .about { position: sticky; left: 0; width: fit-content; max-width: min(70ch, 100vw - 2.5rem) }
th, td { padding: 0.5rem 1.25rem 0.5rem 0; vertical-align: top; text-align: left; border-bottom: 1px solid var(--rule); min-width: 6.5rem;
  overflow-wrap: break-word }
.q, .p, .texts td { overflow-wrap: anywhere }
th:last-child, td:last-child { padding-right: 0.25rem }
thead th, thead td { vertical-align: bottom; border-bottom: 2px solid var(--text) }
tbody th { font-weight: 400 }
.n { text-align: right; min-width: 5rem; font-variant-numeric: tabular-nums lining-nums }
.q { min-width: 19rem; max-width: 32rem }
.texts .q { min-width: 0; max-width: none }
.source { color: var(--quiet); font-size: 0.875rem; margin-bottom: 1.5rem }
.p { min-width: 11rem }
td a.place, tbody th a.place { min-height: 1.5rem }
.sort { display: inline-flex; align-items: flex-end; gap: 0.35em; min-height: 1.75rem; margin: 0; padding: 0.1rem 0; border: 0; background: none;
  color: inherit; font: inherit; font-weight: 700; text-align: inherit; cursor: pointer }
.sort:hover { box-shadow: inset 0 -3px var(--text) }
.sort::after { content: "\\2195"; font-weight: 400; color: var(--quiet) }
[aria-sort="ascending"] .sort::after { content: "\\2191" }
[aria-sort="descending"] .sort::after { content: "\\2193" }

.chart { margin: 1.5rem 0 2rem }
figure { margin: 0 0 0.75rem }
figcaption { border-left: 4px solid var(--link); padding-left: 0.75rem }
svg { display: block; height: auto; max-width: max(100%, 44rem) }
details { margin-bottom: 0.75rem }
details > *:not(summary) { margin-left: 0 }
summary { width: fit-content; min-height: 1.75rem; padding: 0.2rem 0; color: var(--link); cursor: pointer; text-decoration: underline 1px; text-underline-offset: 0.15em }
summary:hover { text-decoration-thickness: 3px }
.elsewhere { display: none }
details[open] > summary { margin-bottom: 0.5rem }
.notes { font-size: 0.9375rem; margin-top: -1rem }

.filter { margin-bottom: 1.5rem; padding: 1.25rem; background: var(--pale); border-left: 8px solid var(--link) }
.filter h2 { font-size: 1.25rem; margin-bottom: 0.5rem }
.fields { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-end }
.fields > div { flex: 1 1 12rem; min-width: 0 }
label { display: block; font-weight: 700; margin-bottom: 0.25rem }
select, .fields button { min-height: 2.5rem; padding: 0.3rem 0.6rem; border: 2px solid var(--text); border-radius: 0; background: #fff; color: var(--text); font: inherit }
select { width: 100% }
.fields button { cursor: pointer }
.fields button:hover { background: #dbdad9 }
.status { padding: 0.5rem 0.75rem; border-left: 8px solid var(--link); font-weight: 700 }
.status:empty { margin: 0; padding: 0; border: 0 }
.nothing { color: var(--quiet) }

.query { margin-bottom: 2rem }
.query p { margin-bottom: 0.5rem }
.values { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; padding: 0; list-style: none; font-variant-numeric: tabular-nums }
.values li { margin: 0 }
.passages { padding: 0; list-style: none }
.passages li { margin-bottom: 1rem }

@media (min-width: 62rem) {
  header, .page, footer { padding-left: 2rem; padding-right: 2rem }
  .page { display: grid; grid-template-columns: 14rem minmax(0, 1fr); gap: 3rem; align-items: start }
  .back { display: none }
  nav { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding: 1.5rem 0.5rem 1rem; margin: 0 0 0 -0.5rem }
}
@media screen and (max-width: 48rem) {
  body { font-size: 1rem }
  .texts thead, .cards thead { display: none }
  .texts, .cards, .texts tbody, .cards tbody, .texts caption, .cards caption, .texts tr, .cards tr, .texts td, .cards td, .texts tbody th, .cards tbody th { display: block }
  .texts tr, .cards tr { border-top: 2px solid var(--text); padding: 0.5rem 0 }
  .texts td, .cards td, .texts tbody th, .cards tbody th { min-width: 0; max-width: none; padding: 0.25rem 0; border: 0; text-align: left; overflow-wrap: anywhere }
  .texts td::before, .cards td::before, .texts tbody th::before, .cards tbody th::before { content: var(--label); display: block; font-weight: 700; color: var(--quiet); font-size: 0.875rem }
  .cards td:not(.q) { display: grid; grid-template-columns: minmax(0, 9rem) minmax(0, 1fr); gap: 0.75rem }
}
`
