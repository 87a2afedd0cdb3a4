import {
  addFoto,
  commentKegiatan,
  linkKegiatan,
  moveKegiatan,
  readKegiatan,
  removeFoto,
  removeKegiatan,
  saveKegiatan,
  unlinkKegiatan,
} from '@akuntabel/app'
import { type RequestEvent, redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { readForm } from '#server/body.ts'
import { saveCard } from '#server/card.ts'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read, refuse } from '#server/run.ts'
import { saveSheet } from '#server/sheet.ts'
import type { Actions, PageServerLoad } from './$types'

const which = (event: RequestEvent) => {
  const { entitas, tahun } = placeOf(event)
  return { entitas, tahun, id: event.params.id }
}

const back = (event: RequestEvent) => paths.kegiatanSatu(placeOf(event), event.params.id ?? '')
const done = (event: RequestEvent, message: string) => ({ back: back(event), message, with: which(event) })

export const load: PageServerLoad = async (event) => ({
  view: await read(event, readKegiatan, which(event)),
})

export const actions: Actions = {
  simpan: async (event) => {
    const form = await event.request.formData()
    const { saved, refusal } = await saveSheet(event, {
      ...{ form, noun: 'bagian' },
      save: (post) => attempt(event, saveKegiatan, { input: { ...which(event), ...post }, form }),
    })
    if (refusal) return refusal
    flash(event, saved === 0 ? 'Tidak ada yang berubah.' : 'Kegiatan tersimpan.')
    redirect(303, back(event))
  },
  keadaan: (event) => saveCard(event, moveKegiatan, done(event, 'Keadaannya tercatat.')),
  kaitkan: (event) => saveCard(event, linkKegiatan, done(event, 'Kaitan tercatat.')),
  lepas: (event) => saveCard(event, unlinkKegiatan, done(event, 'Kaitan dilepas.')),
  foto: async (event) => {
    const form = await readForm(event.request).catch((cause: unknown) => ({ cause }))
    if (!(form instanceof FormData)) return refuse(event, form.cause, new FormData())
    const foto = form.get('foto')
    const input = {
      ...{ ...which(event), keterangan: text(form, 'keterangan') },
      ...(foto instanceof File && foto.size > 0 ? { foto: new Uint8Array(await foto.arrayBuffer()) } : {}),
    }
    const result = await attempt(event, addFoto, { input, form })
    if (!result.ok) return result.refusal
    flash(event, 'Foto tersimpan.')
    redirect(303, back(event))
  },
  hapusFoto: (event) => saveCard(event, removeFoto, done(event, 'Foto dihapus.')),
  komentar: (event) => saveCard(event, commentKegiatan, done(event, 'Komentar terkirim.')),
  hapus: (event) =>
    saveCard(event, removeKegiatan, {
      ...{ back: paths.kegiatan(placeOf(event)), message: 'Kegiatan dihapus.', with: which(event) },
    }),
}
