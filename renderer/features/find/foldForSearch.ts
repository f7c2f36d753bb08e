export { foldForSearch } from '#core/interview/foldForSearch.ts'
