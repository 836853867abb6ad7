/** When a question is to be asked again. Pure: it is given what was answered and when. */
package org.jotter.practice.schedule;
