// Nothing depends on this: it adds a filter above long lists and keeps track of the place in the contents.
'use strict';
for (const list of document.querySelectorAll('ol.findings, table.ledger, table.indicators')) {
  const rows = list.querySelectorAll(':scope > li, :scope > tbody > tr');
  if (rows.length < 12) continue;
  const label = document.createElement('label');
  const box = document.createElement('input');
  const count = document.createElement('span');
  label.className = 'filter';
  box.type = 'search';
  count.setAttribute('role', 'status');
  label.append('Filter ', box, ' ', count);
  (list.closest('div.table') || list).before(label);
  box.addEventListener('input', () => {
    const wanted = box.value.trim().toLowerCase();
    let shown = 0;
    for (const row of rows) {
      row.hidden = wanted !== '' && !row.textContent.toLowerCase().includes(wanted);
      shown += row.hidden ? 0 : 1;
    }
    count.textContent = wanted === '' ? '' : shown + ' of ' + rows.length;
  });
}
const links = new Map([...document.querySelectorAll('nav a')].map(link => [link.hash.slice(1), link]));
const seen = new IntersectionObserver(entries => {
  for (const entry of entries) {
    const link = links.get(entry.target.id);
    if (link && entry.isIntersecting) {
      for (const other of links.values()) other.removeAttribute('aria-current');
      link.setAttribute('aria-current', 'true');
    }
  }
}, { rootMargin: '-10% 0px -80% 0px' });
for (const part of document.querySelectorAll('main > section[id]')) seen.observe(part);
