/** Arrow keys, Enter and paste in a column of fields, as in a spreadsheet; warns before unsaved figures are left. */
export function setUpGrid(form: HTMLFormElement): void {
  const fields = [
    ...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('td input:not([type=hidden]), td select'),
  ]
  const state = document.querySelector<HTMLElement>('[data-save-state]')
  const before = new Map(fields.map((field) => [field, field.value]))
  let sending = false
  const changed = () => fields.filter((field) => field.value !== before.get(field)).length

  function move(from: Element, by: number): void {
    const target = fields[fields.indexOf(from as HTMLInputElement) + by]
    target?.focus()
    if (target instanceof HTMLInputElement) target.select()
  }

  function report(): void {
    if (state) state.textContent = changed() === 0 ? '' : `${changed()} isian belum disimpan`
  }

  form.addEventListener('keydown', (event) => {
    if (!(event.target instanceof HTMLInputElement) || event.isComposing) return
    if (event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey)) {
      if (event.key === 'Enter' && fields.at(-1) === event.target) return
      event.preventDefault()
      move(event.target, 1)
    } else if (event.key === 'ArrowUp') {
      event.preventDefault()
      move(event.target, -1)
    }
  })

  form.addEventListener('paste', (event) => {
    const start = fields.indexOf(event.target as HTMLInputElement)
    const lines = (event.clipboardData?.getData('text') ?? '').replace(/\r?\n$/, '').split(/\r?\n/)
    if (start < 0 || lines.length < 2) return
    event.preventDefault()
    lines.forEach((line, index) => {
      const field = fields[start + index]
      const cell = line.split('\t')[0]?.trim()
      if (field && cell !== undefined) field.value = cell
    })
    report()
  })

  form.addEventListener('input', report)
  form.addEventListener('submit', () => {
    sending = true
  })
  addEventListener('beforeunload', (event) => {
    if (!sending && changed() > 0) event.preventDefault()
  })
}
