import { establishRenstra, previewRenstra, readRenstraDraf, reopenRenstra, saveRenstra } from '@akuntabel/app'
import { type RequestEvent, redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read, typed } from '#server/run.ts'
import { rowNumbers, sentTable } from '#server/tabel.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { tahun } = placeOf(event)
  return { view: await read(event, readRenstraDraf, { tahun }) }
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
      input: { tahun, isi: await sentTable(form, heads) },
      form,
    })
    if (!result.ok) return result.refusal
    return { preview: result.value }
  },
}

async function save(event: RequestEvent) {
  const place = placeOf(event)
  const form = await event.request.formData()
  const result = await attempt(event, saveRenstra, {
    input: {
      tahun: place.tahun,
      nomor: text(form, 'nomor'),
      tanggal: text(form, 'tanggal'),
      visi: text(form, 'visi'),
      misi: text(form, 'misi'),
      sidik: text(form, 'sidik'),
      baris: rowNumbers(form, 'uraian').map((at) => rowOf(form, at)),
    },
    form,
  })
  if (!result.ok) return result.refusal
  flash(event, `Renstra tersimpan: ${result.value.baris} baris.`)
  redirect(303, paths.renstraSusun(place))
}

function rowOf(form: FormData, at: string) {
  const money = [...form.keys()].filter((key) => key.startsWith(`baris.${at}.pendanaan.`))
  return {
    id: text(form, `baris.${at}.id`),
    jenis: text(form, `baris.${at}.jenis`),
    kode: text(form, `baris.${at}.kode`),
    uraian: text(form, `baris.${at}.uraian`),
    pendanaan: money.map((key) => text(form, key)),
  }
}
