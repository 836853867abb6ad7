/**
 * What makes a bank good, as rules that can be run: guessing must not pay, every option has its
 * reason, nothing is asked twice.
 */
package org.jotter.practice.gate;
