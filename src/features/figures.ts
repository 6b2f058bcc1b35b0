// The façade of figures alone, for whoever brings exports in. What reads their files is loaded when it is used.
export { data } from './data/data';
