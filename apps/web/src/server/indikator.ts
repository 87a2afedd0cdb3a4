import {
  komponenOfFields,
  previewCapaian,
  readPengukuranIndikator,
  savePengukuranValue,
  toErrorView,
} from '@akuntabel/app'
import { type ActionFailure, fail, type RequestEvent, redirect } from '@sveltejs/kit'
import { type Place, paths } from '#paths'
import { readForm } from './body.ts'
import { buktiOf, savedSentence } from './bukti.ts'
import { flash } from './flash.ts'
import { text } from './form.ts'
import { placeOf } from './place.ts'
import { attempt, type Refusal, typed } from './run.ts'
import { chosenDrafts } from './sheet.ts'

const TEXTS = ['penyebab', 'hambatan', 'kendala', 'solusi', 'tindakLanjut', 'program'] as const

type IndikatorEvent = RequestEvent<
  { unit: string; entitas: Place['entitas']; tahun: number; tw: number; indikator: string },
  '/k/[unit]/[entitas=entitas]/[tahun=tahun]/pengukuran/[tw=tw]/[indikator]'
>

function key(event: IndikatorEvent) {
  const { entitas, tahun } = placeOf(event)
  return { entitas, tahun, triwulan: event.params.tw, indikatorId: event.params.indikator }
}

/** Saves the figure and its texts; then stays here or goes to the next indicator without a figure. */
export async function saveValue(
  event: IndikatorEvent,
  then: 'tetap' | 'lanjut',
): Promise<ReturnType<typeof fail<Refusal>>> {
  const place = placeOf(event)
  const sent = await sentForm(event.request)
  if (!(sent instanceof FormData)) return sent
  const form = chosenDrafts(sent)
  const input: Record<string, unknown> = {
    ...key(event),
    version: form.get('version'),
    realisasi: text(form, 'realisasi'),
    ...(await buktiOf(form)),
  }
  if (form.has('status')) {
    input.status = text(form, 'status')
    input.alasan = text(form, 'alasan')
    input.sampai = text(form, 'sampai')
  }
  for (const name of TEXTS) if (form.has(name)) input[name] = text(form, name)
  if (form.has('asalAlasan')) input.asalAlasan = text(form, 'asalAlasan')
  input.komponen = komponenOfFields(typed(form))
  if (form.has('pasti')) input.pasti = text(form, 'pasti')
  if (form.has('urut')) input.draf = { urut: text(form, 'urut'), lepas: [] }
  if (text(form, 'kunci') !== '') input.kunci = text(form, 'kunci')
  const result = await attempt(event, savePengukuranValue, { input, form })
  if (!result.ok) return result.refusal
  const { savedAtText, bukti } = result.value
  flash(event, [`Tersimpan ${savedAtText}.`, savedSentence(bukti)].filter(Boolean).join(' '))
  if (then === 'lanjut') {
    const { nextEmpty } = await event.locals.app.run(readPengukuranIndikator, event.locals.actor, key(event))
    redirect(
      303,
      nextEmpty
        ? paths.pengukuranIndikator(place, event.params.tw, nextEmpty.indikatorId)
        : paths.pengukuran(place, event.params.tw),
    )
  }
  redirect(303, paths.pengukuranIndikator(place, event.params.tw, event.params.indikator))
}

/** What was sent, or why it cannot be read: too large a file, a broken connection. */
async function sentForm(request: Request): Promise<FormData | ActionFailure<Refusal>> {
  const form = await readForm(request).catch(toErrorView)
  if (form instanceof FormData) return form
  return fail(form.http, { refused: form, values: {} })
}

/** The figure's capaian before it is saved, for people without JavaScript. */
export async function previewValue(event: IndikatorEvent) {
  const form = await sentForm(event.request)
  if (!(form instanceof FormData)) return form
  const result = await attempt(event, previewCapaian, {
    input: {
      ...key(event),
      realisasi: text(form, 'realisasi'),
      komponen: komponenOfFields(typed(form)),
    },
    form,
  })
  if (!result.ok) return result.refusal
  return { preview: result.value, values: typed(form) }
}
