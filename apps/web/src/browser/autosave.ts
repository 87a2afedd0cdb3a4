import { draftStore } from './draft-store.ts'
import { later } from './later.ts'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Keeps what is typed: at once in this computer, soon after on the server. Saving itself stays the person's step. */
export function setUpAutosave(form: HTMLFormElement): void {
  const url = form.dataset.autosave ?? ''
  const version = form.dataset.version ?? '0'
  const store = draftStore(`draf:${form.dataset.owner}:${url}`)
  const controls = ([...form.elements] as Control[]).filter(
    (control) => control.name && control.type !== 'hidden' && control.type !== 'submit',
  )
  const values = () => Object.fromEntries(controls.map((control) => [control.name, control.value]))
  let dirty = false

  function say(sentence: string, offline = false): void {
    const state = form.querySelector<HTMLElement>('[data-save-state]')
    if (!state) return
    state.textContent = sentence
    state.classList.toggle('offline', offline)
  }

  async function send(): Promise<void> {
    if (!dirty) return
    dirty = false
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(values()),
      })
      if (!response.ok) throw new Error(`${response.status}`)
      const { atText } = (await response.json()) as { atText: string }
      say(atText.startsWith('Tersimpan') ? `Draf t${atText.slice(1)}` : `Draf tersimpan ${atText}`)
    } catch {
      dirty = true
      say('Luring: disimpan di komputer ini', true)
      setTimeout(soon, 15_000)
    }
  }
  const soon = later(1500, () => void send())

  function restore(): void {
    const draft = store.read()
    if (!draft) return
    if (draft.sent && Number(version) > Number(draft.version)) {
      store.clear()
      return
    }
    const changed = controls.filter(
      (control) => (draft.values[control.name] ?? control.value) !== control.value,
    )
    if (changed.length === 0) return
    if (draft.version !== version) {
      say('Ada tulisan lama di komputer ini untuk versi sebelumnya.')
      return
    }
    for (const control of changed) control.value = draft.values[control.name] ?? ''
    say('Isian Anda dipulihkan dari komputer ini. Tekan Simpan untuk memakainya.')
    changed.find((control) => 'live' in control.dataset)?.dispatchEvent(new Event('change'))
  }

  restore()
  form.addEventListener('input', () => {
    dirty = true
    store.write({ version, values: values(), sent: false })
    soon()
  })
  form.addEventListener('submit', () => {
    dirty = false
    store.write({ version, values: values(), sent: true })
  })
  addEventListener('online', () => soon.now())
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && soon.now())
}
