import { foundIn } from './found-in.ts'

/** As many as fit a screen; whoever wants others types on. */
const SHOWN = 40

/** Turns a select of many into a field in which one types to find: it stays below, and is what the form sends. */
export function setUpFind(select: HTMLSelectElement): void {
  const options = [...select.options].filter(({ value }) => value !== '')
  const choices = options.map((option) => ({
    option,
    label: option.text,
    words: `${option.text} ${option.parentElement?.getAttribute('label') ?? ''} ${option.value}`,
  }))
  const { id } = select
  const input = document.createElement('input')
  const list = document.createElement('ul')
  const told = document.createElement('span')
  input.type = 'text'
  input.autocomplete = 'off'
  input.spellcheck = false
  input.placeholder = select.dataset.find ?? ''
  for (const name of ['aria-invalid', 'aria-describedby']) {
    const value = select.getAttribute(name)
    if (value !== null) input.setAttribute(name, value)
  }
  list.id = `${id}-daftar`
  list.className = 'found'
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute(
    'aria-label',
    `Pilihan ${document.querySelector(`label[for="${id}"]`)?.textContent ?? ''}`,
  )
  told.className = 'sr'
  told.setAttribute('role', 'status')
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  }))
    input.setAttribute(name, value)
  select.id = `${id}-pilihan`
  select.hidden = true
  input.id = id
  select.before(input)
  select.after(list, told)

  let found: typeof choices = []
  let active = -1
  const chosen = () => choices.find(({ option }) => option.selected)
  const show = () => {
    input.value = chosen()?.label ?? ''
  }

  function open(): void {
    const typed = input.value === chosen()?.label ? '' : input.value
    const all = foundIn(choices, typed)
    found = all.slice(0, SHOWN)
    list.replaceChildren(...found.map(rowOf))
    list.hidden = found.length === 0
    input.setAttribute('aria-expanded', String(found.length > 0))
    told.textContent = all.length === 0 ? 'Tidak ada yang cocok.' : `${all.length} pilihan.`
    mark(typed === '' ? -1 : 0)
  }

  function rowOf({ option, label }: (typeof choices)[number], at: number): HTMLLIElement {
    const row = document.createElement('li')
    const group = option.parentElement?.getAttribute('label')
    row.id = `${list.id}-${at}`
    row.setAttribute('role', 'option')
    row.textContent = label
    if (group) {
      const quiet = document.createElement('span')
      quiet.className = 'quiet small'
      quiet.textContent = ` ${group}`
      row.append(quiet)
    }
    // Before the field loses focus.
    row.addEventListener('mousedown', (event) => {
      event.preventDefault()
      choose(option)
    })
    return row
  }

  function mark(at: number): void {
    active = found.length === 0 ? -1 : Math.min(at, found.length - 1)
    for (const [index, row] of [...list.children].entries())
      row.setAttribute('aria-selected', String(index === active))
    const row = list.children[active]
    row?.scrollIntoView({ block: 'nearest' })
    if (row) input.setAttribute('aria-activedescendant', row.id)
    else input.removeAttribute('aria-activedescendant')
  }

  function close(): void {
    list.hidden = true
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
    active = -1
  }

  function choose(option: HTMLOptionElement): void {
    option.selected = true
    select.dispatchEvent(new Event('change', { bubbles: true }))
    show()
    close()
  }

  input.addEventListener('input', open)
  input.addEventListener('click', open)
  input.addEventListener('keydown', (event) => {
    const shown = !list.hidden
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!shown) return open()
      const step = event.key === 'ArrowDown' ? 1 : -1
      return mark((active + step + found.length) % found.length)
    }
    if (event.key === 'Escape' && shown) {
      event.preventDefault()
      show()
      close()
    }
    const hit = found[active]
    if (event.key === 'Enter' && shown) {
      event.preventDefault()
      if (hit) choose(hit.option)
    }
  })
  input.addEventListener('blur', () => {
    if (input.value.trim() === '') select.value = ''
    const [only, more] = input.value === chosen()?.label ? [] : foundIn(choices, input.value)
    if (only && more === undefined && input.value.trim() !== '') choose(only.option)
    show()
    close()
  })
  show()
}
