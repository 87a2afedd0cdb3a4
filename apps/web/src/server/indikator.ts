import {
  komponenOfFields,
  previewCapaian,
  readPengukuranIndikator,
  savePengukuranValue,
} from '@akuntabel/app'
import { type fail, type RequestEvent, redirect } from '@sveltejs/kit'
import { type Place, paths } from '#paths'
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
  const form = chosenDrafts(await event.request.formData())
  const input: Record<string, unknown> = {
    ...key(event),
    version: form.get('version'),
    realisasi: text(form, 'realisasi'),
  }
  if (form.has('status')) {
    input.status = text(form, 'status')
    input.alasan = text(form, 'alasan')
    input.sampai = text(form, 'sampai')
  }
  for (const name of TEXTS) if (form.has(name)) input[name] = text(form, name)
  if (form.has('asalAlasan')) input.asalAlasan = text(form, 'asalAlasan')
  input.komponen = komponenOfFields(typed(form))
  if (form.has('urut')) input.draf = { urut: text(form, 'urut'), lepas: [] }
  if (text(form, 'kunci') !== '') input.kunci = text(form, 'kunci')
  const result = await attempt(event, savePengukuranValue, { input, form })
  if (!result.ok) return result.refusal
  flash(event, `Tersimpan ${result.value.savedAtText}.`)
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

/** The figure's capaian before it is saved, for people without JavaScript. */
export async function previewValue(event: IndikatorEvent) {
  const form = await event.request.formData()
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
