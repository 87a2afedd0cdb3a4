import { entitasTahun, id, triwulan } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type KomentarListView, komentarView } from './komentar-view.ts'

export const listKomentar = defineUseCase({
  name: 'list-komentar',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun.extend({ triwulan: triwulan.optional(), indikatorId: id.optional() }),
  run: ({ tx, unit, actor, services }, input): Promise<KomentarListView> =>
    komentarView(tx, { unit, actor, clock: services.clock }, input),
})
