import { createRkt, editRkt, previewRkt, readRkt } from '@akuntabel/app'
import { type RequestEvent, redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import { saveSheet } from '#server/sheet.ts'
import { filledSheet, sentTable } from '#server/tabel.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const versi = event.url.searchParams.get('versi') ?? undefined
  return { view: await read(event, readRkt, { ...placeOf(event), versi }) }
}

export const actions: Actions = {
  susun: async (event) => {
    const form = await event.request.formData()
    const input = { ...placeOf(event), dari: text(form, 'dari') || undefined }
    const result = await attempt(event, createRkt, { input, form })
    if (!result.ok) return result.refusal
    flash(event, 'Draf RKT dibuat. Periksa targetnya, lalu tetapkan.')
    redirect(303, paths.rkt(placeOf(event)))
  },
  simpan: async (event) => {
    const { saved, changed, refusal } = await save(event)
    if (refusal) return refusal
    flash(event, saved === 0 && !changed ? 'Tidak ada yang berubah.' : 'Draf tersimpan.')
    redirect(303, paths.rkt(placeOf(event)))
  },
  /** What is typed is saved before the page that establishes the plan. */
  tetapkan: async (event) => {
    const { refusal } = await save(event)
    if (refusal) return refusal
    redirect(303, paths.rktTindakan(placeOf(event), 'tetapkan'))
  },
  /** Fills the sheet from a file or from what was pasted; nothing is saved. */
  baca: async (event) => {
    const form = await event.request.formData()
    const isi = await sentTable(form, [
      'Kode',
      'Indikator',
      'Satuan',
      'Target',
      'Alasan berbeda dari Renstra',
    ])
    const result = await attempt(event, previewRkt, { input: { ...placeOf(event), isi }, form })
    if (!result.ok) return result.refusal
    return filledSheet(result.value)
  },
}

async function save(event: RequestEvent) {
  const form = await event.request.formData()
  const [dari, keluarkan] = [text(form, 'ambil'), text(form, 'keluarkan')]
  const change =
    dari !== '' ? { do: 'ambil', dari } : keluarkan !== '' ? { do: 'keluarkan', id: keluarkan } : undefined
  const result = await saveSheet(event, {
    ...{ form, noun: 'isian', always: change !== undefined },
    save: (post) => attempt(event, editRkt, { input: { ...placeOf(event), ...post, change }, form }),
  })
  return { ...result, changed: change !== undefined }
}
