import { lkjTree, pkTree, writeHtmlPage, writePdf } from '@akuntabel/documents'
import { readDocument } from '@akuntabel/documents/readers'
import { grantPeran, readTransaction, writeTransaction } from '@akuntabel/store'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lkjData } from '../dokumen/lkj/lkj-data.ts'
import { pkData } from '../dokumen/pk/pk-data.ts'
import { createIku } from '../iku/create-iku.ts'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import type { Actor } from '../permission/actor.ts'
import { createPkDraft } from '../pk/create-pk-draft.ts'
import { loadPk } from '../pk/load-pk.ts'
import { setUpOffice } from '../start/set-up-office.ts'
import { type TestApp, testApp } from '../testing/index.ts'

const UNIT = '1171'
const ENTITAS = ['kpu', 'sekretariat'] as const

let test: TestApp
const pkIds = new Map<string, string>()
beforeAll(async () => {
  test = await testApp({ sample: false })
  const { personId } = await test.app.run(setUpOffice, null, {
    ...{ unit: UNIT, ketuaNama: 'Ketua Contoh', sekretarisNama: 'Sekretaris Contoh', adminName: 'Admin' },
    ...{ adminEmail: 'admin@kip.example', adminPassword: 'sandi-yang-panjang' },
    installer: { address: '127.0.0.1', local: true },
  })
  await writeTransaction(test.app.database, systemContext(UNIT), (tx) =>
    grantPeran(tx, [{ unit_code: UNIT, person_id: personId, role: 'verifikator' }]),
  )
  const actor = (await test.app.actor(personId, UNIT)) as Actor
  const card = { satuan: 'persen', kind: 'persen', polarity: 'maksimal', consolidation: 'terakhir' } as const
  for (const entitas of ENTITAS) {
    const year = { entitas, tahun: 2026 }
    const sasaran = 'Terwujudnya layanan kepemiluan'
    await test.app.run(createIku, actor, {
      ...year,
      ...card,
      kode: entitas === 'kpu' ? 'I-1' : 'S-1',
      sasaran,
      name: 'Persentase layanan tepat waktu',
    })
    pkIds.set(entitas, (await test.app.run(createPkDraft, actor, year)).id)
  }
})
afterAll(() => test?.close())

async function trees(entitas: (typeof ENTITAS)[number]) {
  return readTransaction(test.app.database, systemContext(UNIT), async (tx) => {
    const { clock } = test.app
    const loaded = await loadPk(tx, { unit: UNIT, id: pkIds.get(entitas) as string, clock })
    const stamp = { state: 'draf', tanggal: null } as const
    const lkj = await lkjData(tx, { key: { unit: UNIT, entitas, tahun: 2026 }, clock, stamp })
    return [pkTree(await pkData(tx, loaded)), lkjTree(lkj)]
  })
}

it.each(ENTITAS)(
  'an office of Aceh prints the PK and LKj of its %s under the name its law gives it',
  async (entitas) => {
    for (const tree of await trees(entitas)) {
      const html = new TextEncoder().encode(writeHtmlPage(tree))
      for (const [bytes, name] of [
        [await writePdf(tree), 'x.pdf'],
        [html, 'x.html'],
      ] as const) {
        const text = JSON.stringify(await readDocument(bytes, name)).replaceAll('\u00a0', ' ')
        expect(text).toContain('KOMISI INDEPENDEN PEMILIHAN')
        expect(text).toContain('Komisi Independen Pemilihan Kota Banda Aceh')
        expect(text).not.toMatch(
          /KOMISI PEMILIHAN UMUM|Ketua Komisi Pemilihan|Sekretaris Komisi Pemilihan|KPU Kota/u,
        )
        if (entitas === 'sekretariat')
          expect(text).toContain('Sekretaris Komisi Independen Pemilihan Kota Banda Aceh')
      }
    }
  },
)
