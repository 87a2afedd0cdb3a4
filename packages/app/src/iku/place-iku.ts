import { getIndikator, lockRenstra, placeInRenstra } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { entitasTahun, id } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { requireCounted } from './edit-iku.ts'
import { placeInPlan } from './place-in-plan.ts'
import { planOfYear } from './sasaran-of-plan.ts'

/**
 * Gives an indicator that stands nowhere in the plan its place there, also in one that is established: nothing said
 * otherwise of it, sealed papers stay as they are, and no figure is counted by a place. One that has a place is moved by
 * its card.
 */
export const placeIku = defineUseCase({
  name: 'place-iku',
  kind: 'write',
  permission: 'pk.susun',
  audit: 'iku.diletakkan',
  input: entitasTahun.extend({ id, node: id }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit }, { entitas, tahun, id, node }) {
    await lockRenstra(tx, unit)
    const card = await getIndikator(tx, { unit, id })
    if (card === null || card.entitas !== entitas) throw new AppError('tidak-ditemukan')
    requireCounted(card, tahun)
    const plan = await planOfYear(tx, { unit, tahun })
    if (plan === null)
      throw new AppError('belum-lengkap', {
        sentence: `Belum ada Renstra untuk tahun ${tahun}. Susun Renstra-nya lebih dahulu.`,
      })
    const stands = (await placeInPlan(tx, { unit, tahun, id }))?.jalur.at(-1)
    if (stands !== undefined)
      throw new AppError('sudah-ada', {
        sentence: `${card.kode} sudah berdiri di bawah “${stands.uraian}”. Pindahkan lewat sasaran pada kartunya.`,
      })
    const sasaran = plan.sasaran.find((one) => one.id === node)
    if (sasaran === undefined) throw invalidInput({ node: 'Pilih sasaran dari daftar.' })
    const { id: renstraId, mulai, selesai } = plan.renstra
    const { versi, sort } = card
    await placeInRenstra(tx, { unit, renstraId, indikatorId: id, nodeId: node, versi, sort })
    const data = { kode: card.kode, sasaran: sasaran.uraian, periode: `${mulai}–${selesai}` }
    return { view: { sasaran: sasaran.uraian }, audit: { subject: `indikator/${id}`, data } }
  },
})
