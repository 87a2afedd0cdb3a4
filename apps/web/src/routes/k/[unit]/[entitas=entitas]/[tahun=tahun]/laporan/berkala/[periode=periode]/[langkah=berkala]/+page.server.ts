import {
  correctLaporanBerkala,
  readLaporanBerkala,
  returnLaporanBerkala,
  signLaporanBerkala,
  submitLaporanBerkala,
} from '@akuntabel/app'
import type { Periode } from '@akuntabel/domain'
import { redirect } from '@sveltejs/kit'
import { type BerkalaTindakan, paths } from '#paths'
import { readForm } from '#server/body.ts'
import { flash } from '#server/flash.ts'
import { submissionKey, text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read, refuse } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { entitas, tahun } = placeOf(event)
  const periode = event.params.periode as Periode
  return {
    laporan: await read(event, readLaporanBerkala, { entitas, tahun, periode }),
    langkah: event.params.langkah as BerkalaTindakan,
    kunci: submissionKey(),
    today: event.locals.app.clock.today(),
  }
}

const STEP = {
  ajukan: { useCase: submitLaporanBerkala, done: 'Laporan diajukan untuk ditandatangani.' },
  kembalikan: { useCase: returnLaporanBerkala, done: 'Laporan dikembalikan.' },
  'tanda-tangan': { useCase: signLaporanBerkala, done: 'Laporan ditandatangani.' },
  koreksi: { useCase: correctLaporanBerkala, done: 'Koreksi laporan dibuka.' },
} as const

export const actions: Actions = {
  default: async (event) => {
    const place = placeOf(event)
    const periode = event.params.periode as Periode
    const form = await readForm(event.request).catch((cause: unknown) => ({ cause }))
    if (!(form instanceof FormData)) return refuse(event, form.cause, new FormData())
    const input: Record<string, unknown> = { entitas: place.entitas, tahun: place.tahun, periode }
    for (const name of ['version', 'alasan', 'nomor', 'tanggal', 'cara', 'kunci'])
      if (text(form, name) !== '') input[name] = text(form, name)
    const scan = form.get('pindaian')
    if (scan instanceof File) input.pindaian = new Uint8Array(await scan.arrayBuffer())
    const step = STEP[event.params.langkah as BerkalaTindakan]
    const result = await attempt(event, step.useCase, { input, form })
    if (!result.ok) return result.refusal
    flash(event, `${step.done} Tanda terima ${result.value.nomor}, ${result.value.waktuText}.`)
    redirect(303, paths.laporanBerkala(place, periode))
  },
}
