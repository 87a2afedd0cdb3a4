/** Ctrl+K, or the link to the search, opens a field over the page; what is found stands below while one types. */
export function setUpSearchDialog(link: HTMLAnchorElement): void {
  const { dialog, form, input, results } = dialogFor(link.href)
  let waiting: number | undefined
  let asked: AbortController | null = null

  async function search(): Promise<void> {
    asked?.abort()
    asked = new AbortController()
    const url = new URL(link.href)
    url.searchParams.set('q', input.value)
    try {
      const answer = await fetch(url, { signal: asked.signal })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const found = page.getElementById('hasil-cari')
      if (found === null)
        results.textContent = 'Pencarian belum dapat dibuka. Muat ulang halaman ini, lalu coba lagi.'
      else results.replaceChildren(...found.childNodes)
    } catch (error) {
      if ((error as Error).name !== 'AbortError')
        results.textContent = 'Server tidak terjangkau. Coba lagi sebentar lagi.'
    }
  }

  function open(): void {
    if (dialog.isConnected === false) document.body.append(dialog)
    if (!dialog.open) dialog.showModal()
    input.select()
  }

  input.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = window.setTimeout(() => void search(), 200)
  })
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    open()
  })
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'k') return
    event.preventDefault()
    open()
  })
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const stops: HTMLElement[] = [input, ...results.querySelectorAll('a')]
    const at = stops.indexOf(document.activeElement as HTMLElement)
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)]
    if (next === undefined) return
    event.preventDefault()
    next.focus()
  })
  // A click beside the panel.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
  form.addEventListener('submit', () => clearTimeout(waiting))
}

function dialogFor(action: string) {
  const dialog = document.createElement('dialog')
  const panel = document.createElement('div')
  const form = document.createElement('form')
  const input = document.createElement('input')
  const button = document.createElement('button')
  const close = document.createElement('button')
  const results = document.createElement('div')
  dialog.className = 'search-dialog'
  dialog.setAttribute('aria-label', 'Cari')
  panel.className = 'stack'
  form.action = action
  form.className = 'row'
  form.setAttribute('role', 'search')
  Object.assign(input, { type: 'text', name: 'q', maxLength: 200, autocomplete: 'off', spellcheck: false })
  input.setAttribute('aria-label', 'Kata, kode, atau nomor')
  input.placeholder = 'Kata, kode, atau nomor'
  input.className = 'grow'
  button.className = 'button primary'
  button.textContent = 'Cari'
  Object.assign(close, { type: 'button', className: 'button', textContent: 'Tutup' })
  close.addEventListener('click', () => dialog.close())
  results.className = 'stack'
  results.setAttribute('aria-live', 'polite')
  form.append(input, button, close)
  panel.append(form, results)
  dialog.append(panel)
  return { dialog, form, input, results }
}
