/** Two columns side by side, one below the other on narrow screens; readable in print and without colour. */
export const PREVIEW_STYLE = `
body { font: 1rem/1.45 system-ui, sans-serif; color: #0b0c0c; background: #fff; margin: 0 }
main { max-width: 90rem; margin: auto; padding: 1rem }
h1 { font-size: 1.5rem } h2 { font-size: 1.1rem; margin: 0 } small { color: #484949; font-weight: normal }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; border-top: 1px solid #767676; padding: 0.75rem 0 }
.source { overflow-wrap: anywhere } .reading { border-left: 4px solid #1d70b8; padding-left: 1rem; overflow-wrap: anywhere }
.line { font: 0.85rem ui-monospace, monospace; color: #484949 }
.source ol { list-style: none; padding: 0; counter-reset: cell }
.source li::before { counter-increment: cell; content: "cell " counter(cell) ": "; font-size: 0.85rem; color: #484949 }
.p { display: block } ol { margin: 0.25rem 0; padding-left: 1.5rem } li { margin-bottom: 0.4rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; margin: 0 } dd { margin: 0 }
.notice { border: 2px solid #b58105; padding: 0.5rem; margin: 0.5rem 0 }
@media (max-width: 45rem) { .pair { grid-template-columns: 1fr } }
`
