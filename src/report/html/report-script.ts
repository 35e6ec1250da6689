/**
 * What the page can do where scripts run: filter what is listed, sort tables, open what a link leads to or a printer
 * needs. It makes its own controls or shows hidden ones, so that without it there is none that does nothing.
 */
export const REPORT_SCRIPT = String.raw`
'use strict';
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const make = (name, text, properties) => Object.assign(document.createElement(name), { textContent: text }, properties);

  // Filters
  const form = document.querySelector('form.filter');
  const status = document.querySelector('p.status');
  const entries = all('[data-prisons], [data-themes], [data-years]');
  const holdsNone = new Set(entries.filter((entry) => !entry.querySelector('[data-prisons], [data-themes], [data-years]')));
  const lists = [...new Set(entries.map((entry) => entry.parentElement))].filter((list) => list.matches('ul, tbody'));
  const remarks = new Map(lists.map((list) => {
    const remark = make('p', 'No entry here for this choice.', { className: 'nothing', hidden: true });
    (list.matches('ul') ? list : list.closest('.wide') ?? list.closest('table')).after(remark);
    return [list, remark];
  }));

  const fits = (entry, { name, value }) => {
    const own = entry.dataset[name];
    return own === undefined || own.split(' ').includes(value);
  };

  const filter = () => {
    const chosen = all('[data-filter]', form)
      .filter((field) => field.value !== '')
      .map((field) => ({ name: field.dataset.filter, value: field.value, label: field.selectedOptions[0].text }));
    for (const entry of entries) entry.hidden = !chosen.every((choice) => fits(entry, choice));
    for (const [list, remark] of remarks) remark.hidden = [...list.children].some((child) => !child.hidden);
    for (const link of all('.parts a')) {
      const target = document.getElementById(link.hash.slice(1));
      link.parentElement.hidden = target !== null && target.closest('[hidden]') !== null;
    }
    const shown = [...holdsNone].filter((entry) => entry.closest('[hidden]') === null).length;
    const words = chosen.map(({ label }) => label).join(', ');
    status.textContent = chosen.length === 0
      ? 'Everything is shown.'
      : 'Filtered: ' + words + '. ' + shown + ' of ' + holdsNone.size + ' entries shown.';
  };

  if (form && entries.length > 0) {
    form.hidden = false;
    for (const link of all('.to-filter')) link.hidden = false;
    form.addEventListener('change', filter);
    form.addEventListener('submit', (event) => event.preventDefault());
    // The fields are empty only after the event.
    form.addEventListener('reset', () => setTimeout(filter));
  }

  // Tables
  const months = 'January February March April May June July August September October November December'.split(' ');
  const collator = new Intl.Collator('en-GB', { numeric: true });

  // A number where the text is a number, share or date; undefined for what is missing; otherwise the text.
  const keyOf = (cell) => {
    const text = cell ? cell.textContent.trim() : '';
    if (text === '' || /^\[[xz]\]$/.test(text)) return undefined;
    const bound = /^(over|under) /.exec(text);
    const number = /^([−-]?)((?:\d[\d,]*)(?:\.\d+)?)\s?%?$/.exec(bound ? text.slice(bound[0].length) : text);
    if (number) {
      const size = Number(number[2].replaceAll(',', '')) * (number[1] ? -1 : 1);
      return size + (bound ? (bound[1] === 'over' ? 0.001 : -0.001) : 0);
    }
    const date = /^(?:(\d{1,2}) )?([A-Z][a-z]+) (\d{4})$/.exec(text);
    if (date && months.includes(date[2])) return Number(date[3]) * 372 + months.indexOf(date[2]) * 31 + Number(date[1] ?? 0);
    return text;
  };

  const compare = (a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a - b
      : typeof a === 'number' ? -1
      : typeof b === 'number' ? 1
      : collator.compare(a, b);

  const sort = (table, head, column) => {
    const isUp = head.getAttribute('aria-sort') !== 'ascending';
    for (const other of all('thead th', table)) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', isUp ? 'ascending' : 'descending');
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => ({ row, key: keyOf(row.cells[column]) }));
    // What is missing stays last either way.
    rows.sort((a, b) =>
      a.key === undefined || b.key === undefined
        ? Number(a.key === undefined) - Number(b.key === undefined)
        : compare(a.key, b.key) * (isUp ? 1 : -1));
    body.append(...rows.map(({ row }) => row));
  };

  for (const table of all('table.sortable')) {
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      if (head.tagName !== 'TH' || head.querySelector('a')) return;
      const button = make('button', '', { type: 'button', className: 'sort' });
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => sort(table, head, column));
    });
  }

  // What is closed
  const openTarget = () => {
    let target = document.getElementById(location.hash.slice(1));
    for (; target; target = target.parentElement) if (target.matches('details')) target.open = true;
  };
  addEventListener('hashchange', openTarget);
  openTarget();
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = all('details:not([open], .unprinted)');
    for (const part of opened) part.open = true;
  });
  addEventListener('afterprint', () => {
    for (const part of opened) part.open = false;
  });
})();
`
