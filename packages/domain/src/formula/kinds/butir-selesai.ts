import { doneKind } from '../done-kind.ts'

export const butirSelesai = doneKind({
  label: 'Butir yang selesai',
  hint: 'Butir bernomor yang selesai, seperti dokumen yang disusun: banyaknya, atau persennya.',
  example: '1, 2, 3',
  gives: ['angka', 'persen'],
  which: 'yang selesai',
})
