import { type DipaPreview, previewDipa, readDipa, saveDipa } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read, typed } from '#server/run.ts'
import { rowNumbers, sentTable } from '#server/tabel.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { tahun } = placeOf(event)
  return { view: await read(event, readDipa, { tahun }) }
}

export const actions: Actions = {
  simpan: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const result = await attempt(event, saveDipa, {
      input: {
        tahun: place.tahun,
        nomor: text(form, 'nomor'),
        tanggal: text(form, 'tanggal'),
        sidik: text(form, 'sidik'),
        revisi: text(form, 'revisi') || 'tetap',
        tanggalRevisi: text(form, 'tanggalRevisi'),
        alasan: text(form, 'alasan'),
        baris: rowsOf(form),
      },
      form,
    })
    if (!result.ok) return result.refusal
    const { baris, paguText } = result.value
    flash(event, `DIPA ${place.tahun} tersimpan: ${baris} baris, pagu ${paguText}.`)
    redirect(303, paths.anggaran(place))
  },
  /** More empty rows, without losing what was typed. */
  tambah: async (event) => ({ values: typed(await event.request.formData()), more: 10 }),
  /** Fills the form from a file or from what was pasted; nothing is saved. */
  baca: async (event) => {
    const { tahun } = placeOf(event)
    const form = await event.request.formData()
    const isi = await sentTable(form, ['Kode', 'Uraian', 'Pagu (Rp)'])
    const result = await attempt(event, previewDipa, { input: { tahun, isi }, form })
    if (!result.ok) return result.refusal
    return { preview: result.value satisfies DipaPreview }
  },
}

/** The rows in the order they stand on the page. */
function rowsOf(form: FormData): { kode: string; uraian: string; pagu: string }[] {
  return rowNumbers(form, 'kode').map((at) => ({
    kode: text(form, `baris.${at}.kode`),
    uraian: text(form, `baris.${at}.uraian`),
    pagu: text(form, `baris.${at}.pagu`),
  }))
}
