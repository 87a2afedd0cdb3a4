/** Adds "Salin" and "Cetak" to the downloads of a table. */
export function setUpTableTools(table: HTMLTableElement): void {
  const tools = table.parentElement?.nextElementSibling
  if (!tools?.classList.contains('table-tools') || table.rows.length < 3) return
  tools.append(
    button('Salin', (self) => {
      void navigator.clipboard?.writeText(lines(table)).then(() => {
        self.textContent = 'Tersalin'
      })
    }),
    button('Cetak', () => print()),
  )
}

function button(label: string, work: (self: HTMLButtonElement) => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = 'button link compact'
  element.textContent = label
  element.addEventListener('click', () => work(element))
  return element
}

/** As a spreadsheet takes pasted cells. */
function lines(table: HTMLTableElement): string {
  return [...table.rows]
    .map((row) => [...row.cells].map((cell) => safe(textOf(cell))).join('\t'))
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
function safe(text: string): string {
  return /^[=+@]|^-(?![\d.,]+%?$)/.test(text) ? `'${text}` : text
}
