import type { Choice, ReportDocument } from '../document/report-document.ts'
import { pageAnchor, safeId } from './anchors.ts'
import { html, type Markup } from './markup.ts'

/** Controls that narrow what is listed; hidden until the script that serves them runs. */
export function filterForm({ filters }: ReportDocument): Markup | undefined {
  const fields = [
    fieldHtml('prisons', 'Prison', 'All prisons', filters.prisons),
    fieldHtml('themes', 'Theme', 'All themes', filters.themes),
    fieldHtml('years', 'Year of inspection', 'All years', filters.years),
  ].filter((field) => field !== undefined)
  if (fields.length === 0) return undefined
  const title = `${pageAnchor('filter')}:title`
  return html`<form class="filter" id="${pageAnchor('filter')}" aria-labelledby="${title}" hidden>
<h2 id="${title}">Filter what is listed</h2>
<p>Lists and tables then leave out entries about other prisons, themes or years. Numbers in sentences do not change: they count everything that was read.</p>
<div class="fields">
${fields}<button type="reset">Show everything</button>
</div>
</form>
<p class="status" role="status"></p>
`
}

/** Nothing where there is nothing to choose from. */
function fieldHtml(name: string, label: string, all: string, choices: readonly Choice[]): Markup | undefined {
  if (choices.length < 2) return undefined
  const id = `${pageAnchor('filter')}:${name}`
  return html`<div><label for="${id}">${label}</label>
<select id="${id}" data-filter="${name}"><option value="">${all}</option>
${choices.map((choice) => html`<option value="${safeId(choice.id)}">${choice.label}</option>\n`)}</select></div>
`
}
