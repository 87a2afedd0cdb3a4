import { editRenstraTarget, previewRenstraTarget, readRenstraTarget } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read, readIfPlanned, typed } from '#server/run.ts'
import { saveSheet } from '#server/sheet.ts'
import { sentTable } from '#server/tabel.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { tahun } = placeOf(event)
  const asked = event.url.searchParams
  const from = Math.max(0, Math.trunc(Number(asked.get('dari')) - 1) || 0)
  // A long plan is shown in parts; a file that was read, or a refused form, whole.
  const part = event.request.method === 'GET' ? { dari: from } : {}
  const view = await readIfPlanned(event, readRenstraTarget, { tahun, ...part })
  return { plan: view, cards: asked.has('kartu'), from }
}

export const actions: Actions = {
  simpan: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const { saved, refusal } = await saveSheet(event, {
      ...{ form, noun: 'indikator' },
      save: (post) => attempt(event, editRenstraTarget, { input: { tahun: place.tahun, ...post }, form }),
    })
    if (refusal) return refusal
    flash(event, saved === 0 ? 'Tidak ada yang berubah.' : `${saved} indikator tersimpan.`)
    redirect(303, paths.renstraTarget(place))
  },
  /** More empty rows, without losing what was typed. */
  tambah: async (event) => ({ values: typed(await event.request.formData()), more: 10 }),
  /** Fills the form from a file or from what was pasted; nothing is saved. */
  baca: async (event) => {
    const { tahun } = placeOf(event)
    const form = await event.request.formData()
    const { years } = await read(event, readRenstraTarget, { tahun })
    const isi = await sentTable(form, [...HEADS, ...years.map((year) => `Target ${year}`)])
    const result = await attempt(event, previewRenstraTarget, { input: { tahun, isi }, form })
    if (!result.ok) return result.refusal
    return { preview: result.value }
  },
}

const HEADS = [
  ...['Kode', 'Indikator', 'Sasaran', 'Satuan', 'Jenis nilai', 'Arah', 'Nilai setahun'],
  ...['Tahun awal', 'Nilai awal'],
]
