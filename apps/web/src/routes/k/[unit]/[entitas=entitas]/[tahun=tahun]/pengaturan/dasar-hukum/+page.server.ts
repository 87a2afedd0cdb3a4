import {
  addDasarHukum,
  changeDasarHukum,
  DASAR_HUKUM_HEADS,
  listDasarHukum,
  previewDasarHukum,
  removeDasarHukum,
  saveDasarHukum,
} from '@akuntabel/app'
import { type RequestEvent, redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { saveCard } from '#server/card.ts'
import { flash } from '#server/flash.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import { sentRows, sentTable } from '#server/tabel.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const ubah = event.url.searchParams.get('ubah') ?? undefined
  return { view: await read(event, listDasarHukum, { tahun: placeOf(event).tahun, ubah }) }
}

const back = (event: RequestEvent) => paths.pengaturanBagian(placeOf(event), 'dasar-hukum')

export const actions: Actions = {
  tambah: (event) => saveCard(event, addDasarHukum, { back: back(event), message: 'Peraturan dicatat.' }),
  ubah: (event) => saveCard(event, changeDasarHukum, { back: back(event), message: 'Perubahan tersimpan.' }),
  hapus: (event) =>
    saveCard(event, removeDasarHukum, { back: back(event), message: 'Catatan kantor dihapus.' }),
  /** Shows what a file or pasted cells would change; nothing is saved. */
  baca: async (event) => {
    const form = await event.request.formData()
    const isi = await sentTable(form, DASAR_HUKUM_HEADS)
    const result = await attempt(event, previewDasarHukum, { input: { isi }, form })
    if (!result.ok) return result.refusal
    return { preview: result.value }
  },
  simpan: async (event) => {
    const form = await event.request.formData()
    const result = await attempt(event, saveDasarHukum, { input: { baris: sentRows(form, 'kode') }, form })
    if (!result.ok) return result.refusal
    flash(event, `Daftar kantor tersimpan: ${result.value.baris} peraturan.`)
    redirect(303, back(event))
  },
}
