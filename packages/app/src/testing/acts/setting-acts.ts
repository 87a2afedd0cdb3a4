import { addDasarHukum } from '../../dasar-hukum/add-dasar-hukum.ts'
import { createIku } from '../../iku/create-iku.ts'
import { editIku } from '../../iku/edit-iku.ts'
import { importIku } from '../../iku/import-iku.ts'
import { listIku } from '../../iku/list-iku.ts'
import { readIku } from '../../iku/read-iku.ts'
import { saveIkuTargets } from '../../iku/save-iku-targets.ts'
import { withdrawIku } from '../../iku/withdraw-iku.ts'
import { changeKantor } from '../../kantor/change-kantor.ts'
import { readKantor } from '../../kantor/read-kantor.ts'
import { setLambang } from '../../kantor/set-lambang.ts'
import { pinKebijakan } from '../../kebijakan/pin-kebijakan.ts'
import { addPejabat } from '../../organisasi/add-pejabat.ts'
import { addSubbagian } from '../../organisasi/add-subbagian.ts'
import { changePejabat } from '../../organisasi/change-pejabat.ts'
import { listPejabat } from '../../organisasi/list-pejabat.ts'
import { readPejabat } from '../../organisasi/read-pejabat.ts'
import type { Acts, World } from './world.ts'

const LAW = {
  ...{ jenis: 'lembaga', sebutan: 'Peraturan Komisi Pemilihan Umum', tahun: '2022', tentang: 'Contoh' },
  ...{ bn: '7', diubahOleh: '', yakin: 'naskah', sumber: 'Naskahnya' },
}

const NOW = `select kebijakan from unit_kebijakan
  where unit_code = '3572' and mulai_tahun <= $1 order by mulai_tahun desc limit 1`

/** What is done to cards, law and the office itself. */
export function settingActs({ test, who, year }: World): Acts {
  let turn = 0
  const { tahun } = year
  const ikuId = async () => {
    const { groups } = await test.app.run(listIku, who.kasubbag, year)
    return groups[0]?.indikator[0]?.id as string
  }
  /** Of the plan, where the office has one. */
  const sasaran = async () => (await test.app.run(listIku, who.kasubbag, year)).sasaran?.[0] ?? 'Sasaran baru'
  return {
    'pin-kebijakan': {
      async prepare() {
        const { rows } = await test.database.pool.query<{ kebijakan: string }>(NOW, [tahun])
        const kebijakan = rows[0]?.kebijakan === 'pmk' ? 'kpu 3' : 'pmk 3'
        const choice = { mulaiTahun: tahun, kebijakan, skala: 'Skala LKj KPU 1' }
        return () => test.app.run(pinKebijakan, who.admin, choice)
      },
    },
    'create-iku': {
      async prepare() {
        const kind = {
          satuan: 'hari',
          kind: 'angka',
          polarity: 'minimal',
          consolidation: 'terakhir',
        } as const
        const card = { ...year, ...kind, kode: `B-${turn++}`, sasaran: await sasaran(), name: `Lama ${turn}` }
        return () => test.app.run(createIku, who.kasubbag, card)
      },
    },
    'import-iku': {
      async prepare() {
        const card = {
          ...{ kode: `F-${turn++}`, sasaran: 'Sasaran baru', name: `Dari berkas ${turn}`, satuan: 'hari' },
          ...{ kind: 'angka', polarity: 'minimal', consolidation: 'terakhir' },
        }
        return () => test.app.run(importIku, who.kasubbag, { ...year, baris: [card] })
      },
    },
    'edit-iku': {
      async prepare() {
        const id = await ikuId()
        const { form } = await test.app.run(readIku, who.kasubbag, { ...year, id })
        const fields = Object.fromEntries((form?.fields ?? []).map((field) => [field.name, field.value]))
        const card = { ...fields, version: form?.version, sasaran: form?.sasaran, name: `Nama ${turn++}` }
        return () => test.app.run(editIku, who.kasubbag, { ...year, id, ...card })
      },
    },
    'save-iku-targets': {
      async prepare() {
        const id = await ikuId()
        const target = { [tahun + 1]: `${50 + (turn++ % 40)}` }
        return () => test.app.run(saveIkuTargets, who.kasubbag, { ...year, id, target })
      },
    },
    'withdraw-iku': {
      async prepare() {
        const gone = { ...year, tahun: tahun + 1, id: await ikuId(), alasan: 'Diganti' }
        return () => test.app.run(withdrawIku, who.kasubbag, gone)
      },
    },
    'change-kantor': {
      async prepare() {
        const { card, version } = await test.app.run(readKantor, who.admin, {})
        const typed = Object.fromEntries(card.map((field) => [field.name, field.value]))
        const change = { ...typed, version, address: `Jalan Contoh ${turn++}` }
        return () => test.app.run(changeKantor, who.admin, change)
      },
    },
    'set-lambang': { prepare: async () => () => test.app.run(setLambang, who.admin, {}) },
    'add-pejabat': {
      async prepare() {
        const start = `1 Januari ${2001 + (turn++ % 15)}`
        const post = {
          kedudukan: 'lain',
          jabatan: `Pejabat ${turn}`,
          nama: `Orang ${turn}`,
          status: 'definitif',
        }
        return () => test.app.run(addPejabat, who.admin, { ...post, sejak: start })
      },
    },
    'change-pejabat': {
      async prepare() {
        const id = (await test.app.run(listPejabat, who.admin, {})).items[0]?.id
        const { card, version } = await test.app.run(readPejabat, who.admin, { id })
        const typed = Object.fromEntries(card.map((field) => [field.name, field.value]))
        return () => test.app.run(changePejabat, who.admin, { id, ...typed, version, skNomor: `${turn++}` })
      },
    },
    'add-subbagian': {
      async prepare() {
        const row = { name: `Bagian ${turn++}`, sort: '9' }
        return () => test.app.run(addSubbagian, who.admin, row)
      },
    },
    'add-dasar-hukum': {
      async prepare() {
        const law = { ...LAW, kode: `PKPU ${100 + turn++}/2022`, nomor: `${100 + turn}` }
        return () => test.app.run(addDasarHukum, who.kasubbag, law)
      },
    },
  }
}
