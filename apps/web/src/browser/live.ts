import { later } from './later.ts'

/** Shows the capaian of the figure being typed; the server computes and writes it, nothing is saved. */
export function setUpLive(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement | HTMLSelectElement>('[data-live]')
  const place = form.querySelector<HTMLElement>('[data-live-region]')
  const url = form.dataset.liveUrl
  if (!field || !place || !url) return
  let running: AbortController | null = null

  async function compute(): Promise<void> {
    if (!field || !place || !url) return
    running?.abort()
    running = new AbortController()
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ realisasi: field.value }),
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
  field.addEventListener('input', soon)
  field.addEventListener('change', soon.now)
}
