#!/usr/bin/env node
/** The program `verify`: the command in the real world. */
import { calmEngine } from './engine.js';
import { nodeWorld } from './nodeWorld.js';
import { runCommand } from './runCommand.js';

calmEngine(process.versions.node);

// KaTeX mutters on the console about rare characters; standard error belongs to our own messages.
console.warn = () => undefined;

process.exitCode = await runCommand(process.argv.slice(2), nodeWorld(process));
