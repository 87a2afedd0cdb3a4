import { editDaftar, previewDaftar, readDaftar } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read, typed } from '#server/run.ts'
import { saveSheet } from '#server/sheet.ts'
import { sentTable } from '#server/tabel.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

const listOf = (event: RequestEvent) => ({ jenis: event.params.daftar, tahun: placeOf(event).tahun })

export const load: PageServerLoad = async (event) => ({
  view: await read(event, readDaftar, { jenis: event.params.daftar, tahun: placeOf(event).tahun }),
})

export const actions: Actions = {
  simpan: async (event) => {
    const form = await event.request.formData()
    const { saved, refusal } = await saveSheet(event, {
      ...{ form, noun: 'baris' },
      save: (post) => attempt(event, editDaftar, { input: { ...listOf(event), ...post }, form }),
    })
    if (refusal) return refusal
    flash(event, saved === 0 ? 'Tidak ada yang berubah.' : `Daftar tersimpan, ${saved} baris berubah.`)
    redirect(303, paths.pengaturanBagian(placeOf(event), event.params.daftar))
  },
  /** More empty rows, without losing what was typed. */
  tambah: async (event) => ({ values: typed(await event.request.formData()), more: 10 }),
  /** Fills the form from a file or from what was pasted; nothing is saved. */
  baca: async (event) => {
    const form = await event.request.formData()
    const { columns } = await read(event, readDaftar, listOf(event))
    const heads = columns.map(({ label }) => label)
    const result = await attempt(event, previewDaftar, {
      ...{ input: { ...listOf(event), isi: await sentTable(form, heads) }, form },
    })
    return result.ok ? { preview: result.value } : result.refusal
  },
  /** Fills the form from the newest earlier year; nothing is saved. */
  salin: async (event) => {
    const form = await event.request.formData()
    const result = await attempt(event, previewDaftar, { input: { ...listOf(event), salin: true }, form })
    return result.ok ? { preview: result.value } : result.refusal
  },
}
