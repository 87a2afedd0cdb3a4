import { later } from './later.ts'

/** Beside each row of a sheet that is typed in: what its figures come to, as the server computes it; nothing is saved. */
export function setUpLiveCells(form: HTMLFormElement): void {
  for (const place of form.querySelectorAll<HTMLElement>('[data-live-cell]')) {
    const { liveCell: url = '', row = '' } = place.dataset
    const prefix = `isi.${row}.`
    const fields = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`[name^="${prefix}"]`)]
    let running: AbortController | null = null
    const compute = async () => {
      running?.abort()
      running = new AbortController()
      const typed = fields.map(({ name, value }) => [name.slice(prefix.length), value])
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(Object.fromEntries(typed)),
          signal: running.signal,
        })
        if (response.headers.get('content-type')?.startsWith('text/html'))
          place.innerHTML = await response.text()
      } catch {
        // Offline or overtaken by the next key: the last figure stays; saving computes again.
      }
    }
    const soon = later(350, () => void compute())
    for (const field of fields) {
      field.addEventListener('input', soon)
      field.addEventListener('change', soon.now)
    }
  }
}
