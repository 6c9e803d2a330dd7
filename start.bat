@echo off
rem Opens the preview of the site: finds Python; tools\start.py does all the rest.
rem Plain ASCII on purpose: cmd.exe miscounts other letters. Vietnamese stands in the text file.
setlocal
chcp 65001 >nul
title Sao Bac
pushd "%~dp0"
if errorlevel 1 goto failed

set "CHECK=import sys; sys.exit(sys.version_info < (3, 11))"
set "PYTHONUTF8=1"

py -3 -c "%CHECK%" >nul 2>nul
if not errorlevel 1 goto launcher
python -c "%CHECK%" >nul 2>nul
if not errorlevel 1 goto python
goto missing

:launcher
py -3 "tools\start.py" %*
if errorlevel 1 goto failed
goto done

:python
python "tools\start.py" %*
if errorlevel 1 goto failed
goto done

:missing
type "tools\start-no-python.txt"

:failed
pause
popd
exit /b 1

:done
popd
exit /b 0
