import { correctLkj, finalizeLkj, readLkj, returnLkj, submitLkj } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { type LkjTindakan, paths } from '#paths'
import { flash } from '#server/flash.ts'
import { submissionKey, text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { entitas, tahun } = placeOf(event)
  return {
    lkj: await read(event, readLkj, { entitas, tahun }),
    langkah: event.params.langkah as LkjTindakan,
    kunci: submissionKey(),
    today: event.locals.app.clock.today(),
  }
}

const STEP = {
  ajukan: { useCase: submitLkj, done: 'Laporan Kinerja diajukan untuk diperiksa.' },
  kembalikan: { useCase: returnLkj, done: 'Laporan Kinerja dikembalikan.' },
  final: { useCase: finalizeLkj, done: 'Laporan Kinerja difinalkan.' },
  koreksi: { useCase: correctLkj, done: 'Koreksi Laporan Kinerja dibuka.' },
} as const

export const actions: Actions = {
  default: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const input: Record<string, unknown> = { entitas: place.entitas, tahun: place.tahun }
    for (const name of ['alasan', 'nomor', 'tanggal', 'kunci'])
      if (text(form, name) !== '') input[name] = text(form, name)
    const step = STEP[event.params.langkah as LkjTindakan]
    const result = await attempt(event, step.useCase, { input, form })
    if (!result.ok) return result.refusal
    flash(event, `${step.done} Tanda terima ${result.value.nomor}, ${result.value.waktuText}.`)
    redirect(303, paths.laporan(place))
  },
}
