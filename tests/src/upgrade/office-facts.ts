import { type Actor, type App, listPeople, type OutputOf, readOffice, readRenstra } from '@akuntabel/app'

/** The office, its people and its plan. */
export async function officeFacts(app: App, actor: Actor): Promise<object> {
  const office = await app.run(readOffice, actor, {})
  const { people } = await app.run(listPeople, actor, {})
  const { renstra } = await app.run(readRenstra, actor, { tahun: 2021 })
  return {
    kode: office.code,
    nama: office.name,
    tempat: office.place,
    zona: office.timezone,
    tahun: office.planned,
    orang: people.map(({ name, email, roles }) => ({ name, email, roles })),
    renstra: {
      periode: renstra?.periode,
      visi: renstra?.visi,
      misi: renstra?.misi,
      pohon: renstra?.tree.map(branch),
    },
  }
}

type Node = NonNullable<OutputOf<typeof readRenstra>['renstra']>['tree'][number]

function branch(node: Node): unknown[] {
  return [
    node.kind,
    node.uraian,
    node.indikator.map((one) => [one.kode, one.name, one.targets.map(({ figure }) => figure.text)]),
    node.pendanaan.map(({ money }) => money.raw),
    node.children.map(branch),
  ]
}
