import { addKomentar, readPengukuranGrid, savePengukuranLembar } from '@akuntabel/app'
import { type ActionFailure, fail, type RequestEvent, redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, type Refusal, read } from '#server/run.ts'
import { saveSheet } from '#server/sheet.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { entitas, tahun } = placeOf(event)
  const asked = event.url.searchParams.get('tw')
  const triwulan = asked && /^[1-4]$/.test(asked) ? Number(asked) : undefined
  const grid = await read(event, readPengukuranGrid, { entitas, tahun, triwulan })
  return { grid, belum: tampilOf(event) === 'belum' }
}

export const actions: Actions = {
  /** What is typed is saved before the page that submits the quarter. */
  ajukan: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const triwulan = Number(form.get('triwulan'))
    const { refusal } = await save(event, { triwulan, form })
    if (refusal) return refusal
    redirect(303, paths.pengukuranTindakan(place, triwulan, 'ajukan'))
  },
  simpan: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const triwulan = Number(form.get('triwulan'))
    const { saved, refusal } = await save(event, { triwulan, form })
    if (refusal) return refusal
    flash(event, savedSentence(saved, form.has('pasti')))
    redirect(303, paths.pengukuran(place, triwulan, tampilOf(event)))
  },
  komentar: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const triwulan = Number(form.get('triwulan'))
    const { entitas, tahun } = place
    const of = { entitas, tahun, triwulan, indikatorId: text(form, 'indikatorId'), isi: text(form, 'isi') }
    const result = await attempt(event, addKomentar, { input: of, form })
    if (!result.ok) return remarkRefused(result.refusal, of)
    flash(event, 'Komentar terkirim.')
    redirect(303, `${paths.pengukuran(place, triwulan, tampilOf(event))}#k-${of.indikatorId}`)
  },
}

function save(event: RequestEvent, { triwulan, form }: { triwulan: number; form: FormData }) {
  const { entitas, tahun } = placeOf(event)
  const pasti = answerOf(form)
  return saveSheet(event, {
    ...{ form, noun: 'realisasi', always: pasti !== undefined },
    save: (post) =>
      attempt(event, savePengukuranLembar, { input: { entitas, tahun, triwulan, ...post, pasti }, form }),
  })
}

/** The button beside an unusual figure says whose figure it is and which. */
function answerOf(form: FormData): { indikatorId: string; nilai: string } | undefined {
  if (!form.has('pasti')) return undefined
  const [indikatorId = '', nilai = ''] = text(form, 'pasti').split(':', 2)
  return { indikatorId, nilai }
}

function tampilOf({ url }: RequestEvent): 'belum' | undefined {
  return url.searchParams.get('tampil') === 'belum' ? 'belum' : undefined
}

/** What was written stays beside its value. */
function remarkRefused(
  { status, data: { refused } }: ActionFailure<Refusal>,
  { indikatorId, isi }: { indikatorId: string; isi: string },
) {
  const sentence = refused.fields.isi ?? refused.sentence
  return fail(status, { remark: { indikatorId, sentence, isi } })
}

function savedSentence(saved: number, answered: boolean): string {
  if (saved > 0) return `${saved} realisasi tersimpan.`
  return answered ? 'Jawaban tersimpan.' : 'Tidak ada yang berubah.'
}
