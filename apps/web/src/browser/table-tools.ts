/** Adds "Salin", "Unduh CSV" and "Cetak" to a table. */
export function setUpTableTools(table: HTMLTableElement): void {
  const region = table.parentElement
  if (!region || table.rows.length < 3) return
  const tools = document.createElement('div')
  tools.className = 'table-tools'
  tools.append(
    button('Salin', (self) => {
      void navigator.clipboard?.writeText(lines(table, '\t')).then(() => {
        self.textContent = 'Tersalin'
      })
    }),
    button('Unduh CSV', () =>
      download(`${region.getAttribute('aria-label') ?? 'tabel'}.csv`, lines(table, ';')),
    ),
    button('Cetak', () => print()),
  )
  region.after(tools)
}

function button(label: string, work: (self: HTMLButtonElement) => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = 'button link compact'
  element.textContent = label
  element.addEventListener('click', () => work(element))
  return element
}

/** Semicolons, because a comma is the decimal sign here and Excel in Indonesian expects them. */
function lines(table: HTMLTableElement, separator: string): string {
  return [...table.rows]
    .map((row) => [...row.cells].map((cell) => quote(textOf(cell), separator)).join(separator))
    .join('\r\n')
}

function textOf(cell: HTMLTableCellElement): string {
  const field = cell.querySelector<HTMLInputElement | HTMLSelectElement>('input:not([type=hidden]), select')
  if (field) return field.value
  const copy = cell.cloneNode(true) as HTMLElement
  for (const extra of copy.querySelectorAll('.cell-note, .trace, .not-filled, [hidden]')) extra.remove()
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** A leading = + - @ could run as a formula in a spreadsheet; figures below zero are left as they are. */
function quote(text: string, separator: string): string {
  const safe = /^[=+@]|^-(?![\d.,]+%?$)/.test(text) ? `'${text}` : text
  return safe.includes(separator) || safe.includes('"') ? `"${safe.replaceAll('"', '""')}"` : safe
}

function download(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: 'text/csv;charset=utf-8' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
