import { type Actor, type App, listPk, readPk } from '@akuntabel/app'

/** Every PK, signed, revised and draft, as it is read. */
export async function pkFacts(app: App, actor: Actor): Promise<object[]> {
  const found = []
  for (const tahun of [2021, 2022, 2023])
    for (const entitas of ['kpu', 'sekretariat'] as const) {
      const { items } = await app.run(listPk, actor, { entitas, tahun })
      for (const { id } of items) {
        const pk = await app.run(readPk, actor, { entitas, tahun, id })
        found.push({
          pk: [entitas, tahun, pk.revisi],
          keadaan: [pk.state, pk.current],
          nomor: pk.nomor,
          tanggal: pk.tanggal,
          alasan: pk.alasan,
          pihak: pk.parties.map(({ jabatan, nama }) => [jabatan, nama]),
          sasaran: pk.sasaran.map(({ uraian, indikator }) => [
            uraian,
            indikator.map((one) => [
              one.kode,
              one.name,
              one.target.text,
              one.triwulan.map(({ target }) => target.text),
            ]),
          ]),
          program: pk.program.map(({ kode, uraian, pagu }) => [kode, uraian, pagu.raw]),
          total: pk.total.raw,
        })
      }
    }
  return found.sort((a, b) => JSON.stringify(a.pk).localeCompare(JSON.stringify(b.pk)))
}
