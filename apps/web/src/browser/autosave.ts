import { draftStore } from './draft-store.ts'
import { type Field, fieldsOf, fieldValue, isChanged, setFieldValue } from './fields.ts'
import { later } from './later.ts'

const SOON = 1500
const AGAIN = 15_000
/** A draft takes so many fields in one write. */
const AT_ONCE = 900
/** A request that outlives its page may carry this much. */
const KEEPALIVE = 60_000

interface Answer {
  diterima: boolean
  urut: number
  atText: string
}

/** Keeps what is typed: at once in this computer, soon after on the server. Saving itself stays the person's step. */
export function setUpAutosave(form: HTMLFormElement): void {
  const { draf: kunci = '', drafUrl = '', owner = '' } = form.dataset
  const store = draftStore(`draf:${owner}:${kunci}`)
  const fields = fieldsOf(form)
  const opened = Number(form.dataset.urut)
  /** Nothing waits on the server: what was sent to be saved and has arrived is saved. */
  const settled = form.dataset.settled !== undefined
  /** What the server has of each field, saved or as a draft; of a page that nobody has kept nothing yet. */
  const unkept = form.dataset.unkept !== undefined
  const known = new Map(fields.map((field) => [field.name, unkept ? field.saved : fieldValue(field.control)]))
  let urut = opened
  let sent = false
  let sure = true
  let note = ''

  function say(sentence: string, offline = false): void {
    note = sentence
    show(offline)
  }

  function show(offline = false): void {
    const state = document.querySelector<HTMLElement>('[data-save-state]')
    for (const field of fields) field.control.toggleAttribute('data-changed', isChanged(field))
    const count = fields.filter(isChanged).length
    const words = [count === 0 ? '' : `${count} isian belum disimpan`, note].filter(Boolean)
    if (state) state.textContent = words.join(' · ')
    state?.classList.toggle('offline', offline)
  }

  function unsent(): Field[] {
    return fields.filter(({ name, control }) => known.get(name) !== fieldValue(control))
  }

  async function post(isi: Record<string, { teks: string | null; versi: number }>): Promise<Answer> {
    urut += 1
    const body = JSON.stringify({ kunci, urut, isi })
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(drafUrl, {
      method: 'POST',
      headers,
      body,
      keepalive: body.length < KEEPALIVE,
    })
    if (!response.ok) throw new Error(`${response.status}`)
    const answer = (await response.json()) as Answer
    urut = Math.max(urut, answer.urut)
    return answer
  }

  async function send(): Promise<void> {
    const going = unsent()
      .slice(0, AT_ONCE)
      .map((field) => ({ ...field, value: fieldValue(field.control) }))
    if (sent || going.length === 0) return
    const isi = going.map(({ name, value, saved, version }) => [
      name,
      { teks: value === saved ? null : value, versi: version },
    ])
    try {
      const { diterima, atText } = await post(Object.fromEntries(isi))
      // Another tab or a save was later: this page is still open, so what it holds is newer yet.
      if (!diterima) return void (sent || send())
      for (const { name, value } of going) known.set(name, value)
      store.change((kept) => {
        for (const { name, value } of going) {
          const own = kept[name]
          if (own?.teks === value) own.sampai = true
        }
      })
      say(`Draf tersimpan ${atText}`)
      if (unsent().length > 0) soon()
    } catch (error) {
      const ended = (error as Error).message === '401'
      const why = ended ? 'Anda perlu masuk lagi' : 'Luring'
      say(sure ? `${why}: disimpan di komputer ini` : `${why}: belum tersimpan di mana pun`, true)
      setTimeout(soon, AGAIN)
    }
  }
  const soon = later(SOON, () => void send())

  function keep(): void {
    sure = store.change((kept) => {
      for (const field of fields) {
        const { name, control, version } = field
        if (!isChanged(field)) delete kept[name]
        else if (kept[name]?.teks !== fieldValue(control))
          kept[name] = { teks: fieldValue(control), versi: version }
      }
    })
  }

  /** What of this computer the page does not show: put back where its row is as it was, else handed to the server. */
  async function restore(): Promise<void> {
    const kept = store.read()
    const back: Field[] = []
    const older: Record<string, { teks: string; versi: number }> = {}
    for (const field of fields) {
      const own = kept[field.name]
      if (own === undefined) continue
      const { teks, versi, sampai, kirim = Number.POSITIVE_INFINITY } = own
      const done = sampai || teks === fieldValue(field.control) || teks === field.saved
      // A new row's place is empty again once it is saved: it has no version that would tell.
      if (done || (kirim <= opened && (settled || versi !== field.version))) continue
      if (versi === field.version) back.push(field)
      else older[field.name] = { teks, versi }
    }
    for (const field of back) setFieldValue(field.control, kept[field.name]?.teks ?? '')
    store.change((now) => {
      for (const { name } of fields)
        if (!back.some((field) => field.name === name) && !older[name]) delete now[name]
    })
    if (back.length > 0) {
      say('Isian Anda dipulihkan dari komputer ini. Tekan Simpan untuk memakainya.')
      back.find(({ control }) => 'live' in control.dataset)?.control.dispatchEvent(new Event('change'))
      soon()
    }
    if (Object.keys(older).length === 0) return
    // The server shows both, with who and when.
    const { diterima } = await post(older)
    if (!diterima) return void restore()
    store.change((now) => {
      for (const name of Object.keys(older)) delete now[name]
    })
    location.reload()
  }

  /** Between a draft and what somebody saved since: the one takes the draft's words, the other lets go of it. */
  function choose(radio: HTMLInputElement): void {
    const place = radio.name.slice('pilih.'.length)
    const field = fields.find(({ name }) => name === `isi.${place}` || name === place)
    const draft = form.elements.namedItem(`beda.${place}`) as HTMLInputElement | null
    if (!field || !draft) return
    setFieldValue(field.control, radio.value === 'pakai' ? draft.value : field.saved)
    if (radio.value === 'buang') known.set(field.name, draft.value)
    field.control.dispatchEvent(new Event('input', { bubbles: true }))
  }

  restore().catch(() => say('Ada tulisan Anda di komputer ini yang belum terkirim.', true))
  show()
  if (unkept) {
    keep()
    soon()
  }
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name.startsWith('pilih.')) choose(target)
  })
  form.addEventListener('input', () => {
    keep()
    show()
    soon()
  })
  form.addEventListener('submit', () => {
    sent = true
    urut += 1
    const field = form.elements.namedItem('urut') as HTMLInputElement | null
    if (field) field.value = `${urut}`
    store.change((kept) => {
      for (const own of Object.values(kept)) own.kirim = urut
    })
  })
  addEventListener('pageshow', () => {
    sent = false
  })
  addEventListener('online', () => soon.now())
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && soon.now())
  addEventListener('beforeunload', (event) => {
    if (!sent && !sure && unsent().length > 0) event.preventDefault()
  })
}
