import {
  changeJadwal,
  openExceptions,
  previewJadwal,
  previewLibur,
  readJadwal,
  removeLibur,
  resetJadwal,
  saveLibur,
} from '@akuntabel/app'
import { type RequestEvent, redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { saveCard } from '#server/card.ts'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import { sentRows, sentTable } from '#server/tabel.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { tahun } = placeOf(event)
  return { view: await read(event, readJadwal, { tahun }) }
}

export const actions: Actions = {
  ubah: async (event) => {
    const form = await event.request.formData()
    const input = { tahun: placeOf(event).tahun, sidik: text(form, 'sidik'), jendela: windowsOf(form) }
    const result = await attempt(event, changeJadwal, { input, form })
    return result.ok
      ? done(event, result.value.changed ? 'Jadwal tersimpan.' : 'Tidak ada yang berubah.')
      : result.refusal
  },
  baku: (event) =>
    saveCard(event, resetJadwal, {
      ...{ back: back(event), message: 'Jadwal dihitung kembali menurut kebijakan dan hari libur.' },
      with: { tahun: placeOf(event).tahun },
    }),
  /** Several locked windows at once. */
  buka: (event) =>
    saveCard(event, openExceptions, {
      ...{ back: back(event), message: 'Tugas yang dipilih dibuka kembali.' },
      with: { tahun: placeOf(event).tahun },
    }),
  /** Typed rows, or those of a file that was read before. */
  libur: async (event) => {
    const form = await event.request.formData()
    const baris = sentRows(form, 'tanggal')
    const result = await attempt(event, saveLibur, { input: { baris }, form })
    return result.ok ? done(event, `${result.value.saved} hari libur tercatat.`) : result.refusal
  },
  hapus: (event) => saveCard(event, removeLibur, { back: back(event), message: 'Hari libur dihapus.' }),
  /** Shows the form as a file or pasted cells would leave it; nothing is saved. */
  bacaJadwal: async (event) => {
    const form = await event.request.formData()
    const isi = await sentTable(form, ['Tugas', 'Dibuka', 'Tenggat', 'Hari terakhir'])
    const input = { tahun: placeOf(event).tahun, isi }
    const result = await attempt(event, previewJadwal, { input, form })
    return result.ok ? { jadwal: result.value } : result.refusal
  },
  /** Shows what a file or pasted cells would add; nothing is saved. */
  baca: async (event) => {
    const form = await event.request.formData()
    const isi = await sentTable(form, ['Tanggal', 'Nama', 'Sumber'])
    const result = await attempt(event, previewLibur, { input: { isi }, form })
    return result.ok ? { preview: result.value } : result.refusal
  },
}

const back = (event: RequestEvent) => paths.pengaturanBagian(placeOf(event), 'jadwal')

function done(event: RequestEvent, message: string): never {
  flash(event, message)
  redirect(303, back(event))
}

/** `jendela.pengukuran-1.buka`, by window. */
function windowsOf(form: FormData): Record<string, Record<string, string>> {
  const windows: Record<string, Record<string, string>> = {}
  for (const name of form.keys()) {
    const [kind, key, hari] = name.split('.')
    if (kind !== 'jendela' || key === undefined || hari === undefined) continue
    windows[key] = { ...windows[key], [hari]: text(form, name) }
  }
  return windows
}
