import { readPk, recordPkSignature, returnPk, revisePk, signPk, submitPk } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { readForm } from '#server/body.ts'
import { flash } from '#server/flash.ts'
import { submissionKey, text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read, refuse } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  pk: await read(event, readPk, { ...placeOf(event), id: event.params.id }),
  langkah: event.params.langkah,
  kunci: submissionKey(),
  today: event.locals.app.clock.today(),
})

const STEP = {
  ajukan: { useCase: submitPk, done: 'Perjanjian diajukan.' },
  'tanda-tangan': { useCase: signPk, done: 'Tanda tangan Anda tersimpan.' },
  kertas: { useCase: recordPkSignature, done: 'Tanda tangan di kertas tercatat.' },
  kembalikan: { useCase: returnPk, done: 'Perjanjian dikembalikan.' },
} as const

export const actions: Actions = {
  default: async (event) => {
    const place = placeOf(event)
    const form = await readForm(event.request).catch((cause: unknown) => ({ cause }))
    if (!(form instanceof FormData)) return refuse(event, form.cause, new FormData())
    const input: Record<string, unknown> = { ...place, id: event.params.id, version: form.get('version') }
    for (const name of ['alasan', 'alasanJenis', 'nomor', 'tanggal', 'kunci'])
      if (text(form, name) !== '') input[name] = text(form, name)
    input.pihak = form.getAll('pihak')
    const scan = form.get('pindaian')
    if (scan instanceof File) input.pindaian = new Uint8Array(await scan.arrayBuffer())
    if (event.params.langkah === 'revisi') {
      const made = await attempt(event, revisePk, { input, form })
      if (!made.ok) return made.refusal
      flash(event, 'Draf revisi dibuat dari perjanjian yang berlaku.')
      redirect(303, paths.perjanjianSatu(place, made.value.id))
    }
    const step = STEP[event.params.langkah as keyof typeof STEP]
    const result = await attempt(event, step.useCase, { input, form })
    if (!result.ok) return result.refusal
    flash(event, `${step.done} Tanda terima ${result.value.nomor}, ${result.value.waktuText}.`)
    redirect(303, paths.perjanjianSatu(place, event.params.id))
  },
}
