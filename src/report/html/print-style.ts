/** The report on A4: no controls, everything open, heads of tables on every page, wide tables as lists of their rows. */
export const PRINT_STYLE = `
@page { size: A4; margin: 18mm 16mm 20mm;
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 9pt system-ui, sans-serif; color: #484949 } }
@media print {
  body { font-size: 10pt; line-height: 1.4 }
  header, .page, footer { max-width: none; padding-left: 0; padding-right: 0 }
  header { padding-top: 0 }
  .page { display: block }
  nav { position: static; max-height: none; overflow: visible; padding: 0 }
  nav a { padding: 0 } nav ul { columns: 2 } nav li { break-inside: avoid }
  .skip, .back, .parts, .filter, .to-filter, .sort::after { display: none !important }
  /* Chromium leaves a button empty where it repeats a head on the next page. */
  .sort { display: contents }
  h1 { font-size: 24pt } h2 { font-size: 16pt } h3 { font-size: 13pt; margin-top: 1.5rem } h4 { font-size: 11pt; margin-top: 1.25rem }
  .subtitle { font-size: 12pt } .title { font-size: 10.5pt }
  h2, h3, h4, caption, summary, .title { break-after: avoid }
  p, li { orphans: 3; widows: 3 }
  section { margin-bottom: 1.5rem }
  .appendix { break-before: page }
  pre { padding: 0 0 0 0.75rem; border-left: 2px solid #b1b4b6 }
  body { border: 0 }
  a, summary { color: inherit; text-decoration: none }
  :target { background: none; box-shadow: none }
  details:not(.unprinted)::details-content { content-visibility: visible; block-size: auto; display: block }
  .unprinted:not([open]) { display: none }
  .unprinted:not([open]) + .elsewhere { display: block }
  summary { list-style: none; font-weight: 700 }
  summary::-webkit-details-marker { display: none }
  .wide { overflow: visible }
  table { font-size: 8.5pt; width: 100% }
  thead { display: table-header-group; break-after: avoid }
  thead th { overflow-wrap: break-word }
  tbody tr:first-child { break-before: avoid }
  tr, q, .query > p, .passages li, figure { break-inside: avoid }
  th, td { min-width: 7em; padding: 0.25rem 0.6rem 0.25rem 0; overflow-wrap: anywhere }
  .n { min-width: 5em } .p { min-width: 9em } .q { min-width: 14em; max-width: none }
  svg { max-width: 100% }
  .many thead { display: none }
  .many, .many tbody, .many caption, .many tr { display: block }
  .many tr { border-top: 1px solid #0b0c0c; padding: 0.4rem 0; columns: 2; column-gap: 8mm }
  .many td, .many tbody th { display: block; padding: 0.1rem 0; border: 0; text-align: left; max-width: none; break-inside: avoid }
  .many td::before, .many tbody th::before { content: var(--label) ": "; font-weight: 700 }
  .source, .notes, .queries, .passages { font-size: 8.5pt; line-height: 1.35 }
  .passages { columns: 2; column-gap: 8mm }
  .passages li { margin-bottom: 0.5rem }
  .query { margin-bottom: 1rem }
}
`
