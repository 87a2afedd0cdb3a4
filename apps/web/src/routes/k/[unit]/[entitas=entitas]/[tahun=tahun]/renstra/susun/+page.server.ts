import { editRenstra, establishRenstra, previewRenstra, readRenstraDraf, reopenRenstra } from '@akuntabel/app'
import { type RequestEvent, redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read, typed } from '#server/run.ts'
import { saveSheet } from '#server/sheet.ts'
import { sentTable } from '#server/tabel.ts'
import { Unsent } from '#unsent'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { tahun } = placeOf(event)
  return { plan: new Unsent(await read(event, readRenstraDraf, { tahun })) }
}

export const actions: Actions = {
  simpan: (event) => save(event),
  tetapkan: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const result = await attempt(event, establishRenstra, {
      input: { tahun: place.tahun, kunci: text(form, 'kunci') },
      form,
    })
    if (!result.ok) return result.refusal
    flash(event, 'Renstra ditetapkan. Sasaran dan targetnya berlaku bagi tahun-tahunnya.')
    redirect(303, paths.renstra(place))
  },
  buka: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const result = await attempt(event, reopenRenstra, {
      input: { tahun: place.tahun, alasan: text(form, 'alasan'), kunci: text(form, 'kunci') },
      form,
    })
    if (!result.ok) return result.refusal
    flash(event, 'Renstra dibuka kembali sebagai draf.')
    redirect(303, paths.renstraSusun(place))
  },
  /** More empty rows, without losing what was typed. */
  tambah: async (event) => ({ values: typed(await event.request.formData()), more: 10 }),
  /** Fills the form from a file or from what was pasted; nothing is saved. */
  baca: async (event) => {
    const { tahun } = placeOf(event)
    const form = await event.request.formData()
    const { years } = await read(event, readRenstraDraf, { tahun })
    const heads = ['Jenis', 'Kode', 'Uraian', ...years.map((year) => `Pendanaan ${year} (Rp)`)]
    const result = await attempt(event, previewRenstra, {
      input: { tahun, isi: await sentTable(form, heads), ribu: text(form, 'satuan') === 'ribu' },
      form,
    })
    if (!result.ok) return result.refusal
    return { preview: result.value }
  },
}

async function save(event: RequestEvent) {
  const place = placeOf(event)
  const form = await event.request.formData()
  const { saved, refusal } = await saveSheet(event, {
    ...{ form, noun: 'baris' },
    save: (post) => attempt(event, editRenstra, { input: { tahun: place.tahun, ...post }, form }),
  })
  if (refusal) return refusal
  flash(event, saved === 0 ? 'Tidak ada yang berubah.' : `Renstra tersimpan, ${saved} baris berubah.`)
  redirect(303, paths.renstraSusun(place))
}
