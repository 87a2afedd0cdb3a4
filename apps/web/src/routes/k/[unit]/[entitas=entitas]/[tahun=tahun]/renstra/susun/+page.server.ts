import { editRenstra, establishRenstra, previewRenstra, readRenstraDraf, reopenRenstra } from '@akuntabel/app'
import { type RequestEvent, redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read, typed } from '#server/run.ts'
import { saveSheet } from '#server/sheet.ts'
import { sentTable } from '#server/tabel.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { tahun } = placeOf(event)
  return { plan: await read(event, readRenstraDraf, { tahun }) }
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
  const pindah = moveOf(form)
  const { saved, refusal } = await saveSheet(event, {
    ...{ form, noun: 'baris', always: pindah !== undefined },
    save: (post) => attempt(event, editRenstra, { input: { tahun: place.tahun, ...post, pindah }, form }),
  })
  if (refusal) return refusal
  // Back to the button that was pressed, to press it again or take the step back by the other.
  if (pindah) redirect(303, `${paths.renstraSusun(place)}#${pindah.arah}-${pindah.id}`)
  flash(event, saved === 0 ? 'Tidak ada yang berubah.' : `Renstra tersimpan, ${saved} baris berubah.`)
  redirect(303, paths.renstraSusun(place))
}

/** The row whose button was pressed, and which way it goes. */
function moveOf(form: FormData): { id: string; arah: string } | undefined {
  for (const arah of ['naik', 'turun']) if (form.has(arah)) return { id: text(form, arah), arah }
  return undefined
}
