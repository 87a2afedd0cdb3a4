import {
  approvePengukuran,
  openException,
  ratifyPengukuran,
  readPemeriksaan,
  readPengukuranGrid,
  returnPengukuran,
  submitPengukuran,
  verifyPengukuran,
} from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { submissionKey, text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { entitas, tahun } = placeOf(event)
  const triwulan = event.params.tw
  const grid = await read(event, readPengukuranGrid, { entitas, tahun, triwulan })
  // Who hands in or opens a quarter knows what is in it; who checks it reads everything.
  const checks = !['ajukan', 'pengecualian'].includes(event.params.langkah) && grid.empty === null
  const periksa = checks ? await read(event, readPemeriksaan, { entitas, tahun, triwulan }) : null
  return { grid, periksa, langkah: event.params.langkah, kunci: submissionKey() }
}

const STEP = {
  ajukan: { useCase: submitPengukuran, done: 'Pengukuran diajukan.' },
  verifikasi: { useCase: verifyPengukuran, done: 'Pengukuran diverifikasi.' },
  setujui: { useCase: approvePengukuran, done: 'Pengukuran disetujui.' },
  sahkan: { useCase: ratifyPengukuran, done: 'Pengukuran disahkan.' },
  kembalikan: { useCase: returnPengukuran, done: 'Pengukuran dikembalikan.' },
} as const

export const actions: Actions = {
  default: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const triwulan = event.params.tw
    const common = { tahun: place.tahun, triwulan, alasan: text(form, 'alasan') }
    if (event.params.langkah === 'pengecualian') {
      const input = { ...common, entitas: place.entitas, jenis: 'pengukuran', sampai: text(form, 'sampai') }
      const opened = await attempt(event, openException, { input, form })
      if (!opened.ok) return opened.refusal
      flash(event, 'Pengecualian dibuka.')
      redirect(303, paths.pengukuran(place, triwulan))
    }
    const notes = [...form.keys()].filter((name) => name.startsWith('catatan.'))
    const catatan = Object.fromEntries(notes.map((name) => [name.slice('catatan.'.length), text(form, name)]))
    const step = STEP[event.params.langkah as keyof typeof STEP]
    const input = {
      ...common,
      entitas: place.entitas,
      version: form.get('version'),
      ...(event.params.langkah === 'kembalikan' ? { catatan } : {}),
      kunci: text(form, 'kunci'),
    }
    const result = await attempt(event, step.useCase, { input, form })
    if (!result.ok) return result.refusal
    flash(event, `${step.done} Tanda terima ${result.value.nomor}, ${result.value.waktuText}.`)
    redirect(303, paths.pengukuran(place, triwulan))
  },
}
