import { tryCommands } from './support/commandTrials';

tryCommands('text');
