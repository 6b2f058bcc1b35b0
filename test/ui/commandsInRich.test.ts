import { tryCommands } from './support/commandTrials';

tryCommands('rich');
