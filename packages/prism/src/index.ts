export { type Prism, type PrismOptions, startPrism } from './start-prism.ts';
