import { readRegister, setPola, takeNomor, voidNomor } from '@akuntabel/app'
import { type RequestEvent, redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { saveCard } from '#server/card.ts'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

const which = (event: RequestEvent) => ({
  tahun: placeOf(event).tahun,
  register: event.params.register,
})

export const load: PageServerLoad = async (event) => ({ view: await read(event, readRegister, which(event)) })

const back = (event: RequestEvent) =>
  paths.pengaturanSatu(placeOf(event), 'nomor', event.params.register ?? '')

export const actions: Actions = {
  ambil: async (event) => {
    const form = await event.request.formData()
    const [tanggal, perihal, nomor] = ['tanggal', 'perihal', 'nomor'].map((name) => text(form, name))
    const input = { ...which(event), tanggal, perihal, nomor }
    const result = await attempt(event, takeNomor, { input, form })
    if (!result.ok) return result.refusal
    flash(event, `Nomor ${result.value.nomor} untuk ${perihal}.`)
    redirect(303, back(event))
  },
  batal: (event) =>
    saveCard(event, voidNomor, { back: back(event), message: 'Nomor dibatalkan.', with: which(event) }),
  pola: (event) =>
    saveCard(event, setPola, { back: back(event), message: 'Pola nomor tersimpan.', with: which(event) }),
}
