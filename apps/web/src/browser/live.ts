import { later } from './later.ts'

type Field = HTMLInputElement | HTMLSelectElement

/** Shows what the figures being typed come to; the server computes and writes it, nothing is saved. */
export function setUpLive(form: HTMLFormElement): void {
  const fields = [...form.querySelectorAll<Field>('[data-live]')]
  const place = form.querySelector<HTMLElement>('[data-live-region]')
  const url = form.dataset.liveUrl
  if (fields.length === 0 || !place || !url) return
  let running: AbortController | null = null

  async function compute(): Promise<void> {
    if (!place || !url) return
    running?.abort()
    running = new AbortController()
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(Object.fromEntries(fields.map(({ name, value }) => [name, value]))),
        signal: running.signal,
      })
      if (response.headers.get('content-type')?.startsWith('text/html')) {
        const open = place.querySelector('details')?.open ?? false
        place.innerHTML = await response.text()
        const details = place.querySelector('details')
        if (details) details.open = open
      }
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
